// A server that was started again knows none of the circuits of before: a page that it turns away is loaded anew, and goes on where it was.

const lost = document.getElementById('components-reconnect-modal');
if (lost) {
  new MutationObserver(() => {
    if (lost.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(lost, { attributes: true, attributeFilter: ['class'] });
}
