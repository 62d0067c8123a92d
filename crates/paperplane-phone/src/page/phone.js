// The phone, quicker: what came shows at once, and writing does not reload the page.
const thread = document.getElementById('thread');
const people = document.getElementById('people');
const form = document.getElementById('say');
const text = document.getElementById('text');
const file = document.getElementById('file');
const chosen = document.getElementById('chosen');
const end = () => { thread.scrollTop = thread.scrollHeight; };
// Who reads further up is left there.
let follows = true;
thread.addEventListener('scroll', () => { follows = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80; });
const shown = async (path) => {
  const answer = await fetch(`/phone/${path}?` + new URLSearchParams({ with: thread.dataset.with }));
  return answer.ok ? answer.text() : null;
};
const put = (place, drawn) => {
  if (drawn === null || place.dataset.drawn === drawn) return false;
  place.dataset.drawn = drawn;
  place.innerHTML = drawn;
  return true;
};
const draw = async () => {
  // A phone that nobody looks at has read nothing.
  if (document.hidden) return;
  const focused = document.activeElement?.closest?.('#people a')?.getAttribute('href');
  if (put(people, await shown('people')) && focused) people.querySelector(`a[href="${focused}"]`)?.focus();
  const followed = follows;
  if (put(thread, await shown('thread')) && followed) end();
};
const choose = () => {
  const names = [...file.files].map((one) => one.name);
  chosen.hidden = names.length === 0;
  chosen.firstElementChild.textContent = names.join(', ');
};
file.addEventListener('change', () => { choose(); text.focus(); });
document.getElementById('unchoose').addEventListener('click', () => { file.value = ''; choose(); text.focus(); });
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!text.value.trim() && file.files.length === 0) return;
  const said = new FormData(form);
  text.value = '';
  file.value = '';
  choose();
  end();
  const answer = await fetch('/phone/say', { method: 'POST', body: said, redirect: 'manual' });
  if (answer.status === 413) alert(await answer.text());
  await draw();
  end();
});
// A picture is still loading when its bubble is there.
thread.addEventListener('load', () => { if (follows) end(); }, { capture: true });
new EventSource('/phone/events').addEventListener('message', draw);
document.addEventListener('visibilitychange', draw);
end();
