/** In place of what only a published site has: newer versions to follow, and a copy to keep. */
export const followNewVersions = (): (() => void) => () => undefined;
export const tellMissingFile = (): boolean => false;
export const offlineCopy = (): null => null;
export const onNewerCopy = (): void => undefined;
