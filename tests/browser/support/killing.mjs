// A browser that ends without a chance to save anything.
import { execFileSync } from 'node:child_process';

/** All processes of the browser that keeps its memory in this folder, as the system knows them. */
function processes(folder) {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return listed.filter((line) => line.includes(folder)).map((line) => Number(line.trim().split(' ')[0]));
}

/** Kills the browser that keeps its memory in this folder. */
export function killBrowser(folder) {
  for (const process_ of processes(folder)) {
    try {
      process.kill(process_, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}
