// The programs that WebDriver needs: the driver of each browser, and a screen where there is none.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../../support/engines.mjs';
import { patiently } from './patience.mjs';

/** Firefox, by geckodriver: TAIZHANG_GECKODRIVER, or the one on PATH. */
export function firefox(engine) {
  return serve(async (folder, port) => ({
    driver: [process.env.TAIZHANG_GECKODRIVER || 'geckodriver', ['--port', port]],
    capabilities: {
      'moz:firefoxOptions': {
        binary: programOf(engine),
        args: ['-headless'],
        prefs: {
          'browser.download.dir': folder,
          'browser.download.folderList': 2,
          'intl.accept_languages': 'zh-CN',
        },
      },
    },
    downloads: folder,
  }));
}

/** WebKitGTK, by WebKitWebDriver; it needs a screen. */
export function webkit(engine) {
  return serve(async (folder, port, processes) => {
    const downloads = join(folder, 'downloads');
    await mkdir(downloads);
    await writeFile(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const environment = { ...process.env, DISPLAY: await screen(processes), HOME: folder, XDG_CONFIG_HOME: folder };
    return {
      driver: [programOf(engine), [`--port=${port}`], environment],
      capabilities: {
        'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation'] },
      },
      downloads,
    };
  });
}

/** Starts what `describe` tells, in a folder of its own; `end` of what it returns stops and removes all. */
async function serve(describe) {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-'));
  const processes = [];
  const end = async () => {
    await Promise.all(processes.reverse().map(stopped));
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = await freePort();
    const { driver, capabilities, downloads } = await describe(folder, `${port}`, processes);
    const [program, options, env] = driver;
    processes.push(await started(program, options, { env, stdio: 'ignore' }));
    const server = `http://127.0.0.1:${port}`;
    await patiently(async () => (await fetch(`${server}/status`)).json());
    return { server, capabilities, downloads, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function started(program, options, settings) {
  return new Promise((resolve, reject) => {
    const process_ = spawn(program, options, settings);
    process_.once('error', (error) => reject(new Error(`${program} can't be started: ${error.message}`)));
    process_.once('spawn', () => resolve(process_));
  });
}

function stopped(process_) {
  return new Promise((resolve) => {
    if (process_.exitCode !== null || process_.signalCode !== null) return resolve();
    process_.once('exit', resolve);
    process_.kill();
  });
}

/** A screen of its own, which shows nothing anywhere; its name. */
async function screen(processes) {
  const options = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const xvfb = await started('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  processes.push(xvfb);
  const number = await new Promise((resolve, reject) => {
    xvfb.stdio[3].once('data', (data) => resolve(`${data}`.trim()));
    xvfb.once('exit', () => reject(new Error('Xvfb has ended')));
  });
  return `:${number}`;
}

/** WebKitGTK's own small browser, which is where its library is. */
async function miniBrowser() {
  for (const machine of await readdir('/usr/lib')) {
    const libraries = await readdir(join('/usr/lib', machine)).catch(() => []);
    for (const library of libraries.filter((name) => name.startsWith('webkit')).sort().reverse()) {
      const files = await readdir(join('/usr/lib', machine, library)).catch(() => []);
      if (files.includes('MiniBrowser')) return join('/usr/lib', machine, library, 'MiniBrowser');
    }
  }
  throw new Error('WebKitGTK’s MiniBrowser is missing');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
