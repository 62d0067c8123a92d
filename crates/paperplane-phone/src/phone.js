// The phone, quicker: what came shows at once, and writing does not reload the page.
const thread = document.getElementById('thread');
const form = document.getElementById('say');
const text = document.getElementById('text');
const end = () => { thread.scrollTop = thread.scrollHeight; };
const draw = async () => {
  // A phone that nobody looks at has read nothing.
  if (document.hidden) return;
  const answer = await fetch('/phone/thread?' + new URLSearchParams({ with: thread.dataset.with }));
  if (!answer.ok) return;
  const drawn = await answer.text();
  if (drawn !== thread.innerHTML) { thread.innerHTML = drawn; end(); }
};
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!text.value.trim()) return;
  const said = new URLSearchParams(new FormData(form));
  text.value = '';
  await fetch('/phone/say', { method: 'POST', body: said, redirect: 'manual' });
  await draw();
});
new EventSource('/phone/events').addEventListener('message', draw);
document.addEventListener('visibilitychange', draw);
end();
