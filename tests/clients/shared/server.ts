import { readConfig } from '../../../src/config.ts';
import { serve } from '../../../src/main.ts';

const running = await serve(readConfig({ PORT: '0', LOG_LEVEL: 'silent' }), () => undefined);
process.send?.(running.url);
process.once('disconnect', () => {
  running.stop().then(() => process.exit(0));
});
