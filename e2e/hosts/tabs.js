// Tabs as themes make them: the panels that do not show are hidden.
for (const tab of document.querySelectorAll('[role="tab"]'))
  tab.addEventListener('click', () => {
    for (const panel of document.querySelectorAll('[role="tabpanel"]'))
      panel.hidden = panel.id !== tab.getAttribute('aria-controls');
  });
