// An open page whose session has ended shows nothing more: its account was disabled, signed out elsewhere, or left alone too long. The server
// refuses everything else at once; this takes away what is still on the screen.

const check = '/session';
const seconds = Number(document.querySelector('meta[name="session-check"]')?.content);
const ask = async () => {
  try {
    const answer = await fetch(check, { cache: 'no-store', redirect: 'manual' });
    if (answer.status === 401) location.replace(`/sign-in?return=${encodeURIComponent(location.pathname + location.search)}&ended=session`);
  } catch {
    // No connection is not an answer.
  }
};
if (seconds > 0) {
  setInterval(ask, 1000 * seconds);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask();
  });
}
