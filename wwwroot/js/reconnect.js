// An island's circuit ends with its server, now and then without a word. A page that has one asks whether the server was started again, and is
// loaded anew: it goes on where it was.

const everyMilliseconds = 3000;
const loadAnew = async () => {
  const run = document.querySelector('[data-server-run]')?.dataset.serverRun;
  if (!run) return;
  try {
    const answer = await fetch('/session', { cache: 'no-store', redirect: 'manual' });
    if (answer.ok && answer.headers.get('server-run') !== run) location.reload();
  } catch {
    // Nobody answers yet.
  }
};
setInterval(loadAnew, everyMilliseconds);
