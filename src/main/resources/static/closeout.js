// Conveniences only: every page works without them.

// a filter applies as soon as it is chosen
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submits]')) {
    event.target.form.requestSubmit();
  }
});

// work under way says how far it is, until it is over and the page changes
const refreshed = document.querySelector('[data-refresh]');
if (refreshed) {
  const again = () => setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(refreshed.id);
      if (!fresh) { location.reload(); return; }
      refreshed.querySelector('.card-body').replaceWith(fresh.querySelector('.card-body'));
    } catch (unreachable) { /* asked again below */ }
    again();
  }, Number(refreshed.dataset.refresh));
  again();
}

// one click sends once; a page taken from the browser's history can be sent again
document.addEventListener('submit', (event) => {
  event.target.querySelectorAll('[type=submit]').forEach((button) => { button.disabled = true; });
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('[type=submit]').forEach((button) => { button.disabled = false; });
});
