import { ChromiumTab } from './chromium.mjs';
import { firefox, webkit } from './servers.mjs';
import { WebDriverTab } from './webdriver.mjs';

/** A browser that remembers nothing, with one tab. */
export async function launch(engine) {
  switch (engine.id) {
    case 'firefox':
      return WebDriverTab.launch(await firefox(engine));
    case 'webkit':
      return WebDriverTab.launch(await webkit(engine));
    default:
      return ChromiumTab.launch(engine);
  }
}
