// For articles: one small script that gives each frame of the atlas its height. docs/embedding.md tells how.
import { mountFrameHost } from './embed/frame-host.ts';

mountFrameHost();
