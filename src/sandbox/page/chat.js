import { createPanel } from './chat-panel.js';
import { formatMoment, setClock, startClockBar } from './clock-bar.js';
import { currentLanguage, fillTexts, switchLanguage, text } from './page-texts.js';
import { onFilter, showPeople } from './people-list.js';
import { getOverview, listen } from './sandbox-api.js';

const chats = document.getElementById('chats');
const empty = document.getElementById('empty');
const news = document.getElementById('news');
const fold = document.getElementById('people-fold');

let overview = { people: [], bot: { username: '' } };
let panels = [];
const unread = new Map();

/** As many chats side by side as there is room for. */
function mostPanels() {
  if (innerWidth < 760) return 1;
  return innerWidth < 1150 ? 2 : 3;
}

function tell(words) {
  news.textContent = words;
}

function drawPeople() {
  const openIds = panels.map(({ personId }) => personId);
  showPeople({ people: overview.people, openIds, unread, onPick: pick });
}

function pick(personId) {
  openPanel(personId);
  if (innerWidth < 760) fold.open = false;
}

function openPanel(personId, takeFocus = true) {
  const person = overview.people.find(({ id }) => id === personId);
  let panel = panels.find((candidate) => candidate.personId === personId);
  if (!person) return;
  if (!panel) {
    panel = createPanel({ person, botUsername: overview.bot.username, onClose: closePanel });
    panels.push(panel);
    chats.append(panel.element);
    while (panels.length > mostPanels()) panels.shift().element.remove();
    panel.refresh();
  }
  unread.delete(personId);
  if (takeFocus) panel.focus();
  remember();
}

function closePanel(personId) {
  panels.find((panel) => panel.personId === personId)?.element.remove();
  panels = panels.filter((panel) => panel.personId !== personId);
  remember();
  document.querySelector(`[data-person="${personId}"]`)?.focus();
}

function remember() {
  empty.hidden = panels.length > 0;
  localStorage.setItem('open', JSON.stringify(panels.map(({ personId }) => personId)));
  drawPeople();
}

async function loadOverview() {
  overview = await getOverview();
  setClock(overview.now, overview.zone);
  drawPeople();
  for (const panel of panels) {
    const person = overview.people.find(({ id }) => id === panel.personId);
    if (person) panel.update(person);
  }
}

function onChat(chatId) {
  const watching = panels.filter((panel) => panel.chatIds().includes(chatId));
  for (const panel of watching) panel.refresh();
  if (watching.length > 0) return;
  unread.set(chatId, (unread.get(chatId) ?? 0) + 1);
  drawPeople();
}

function showWords() {
  fillTexts();
  tell('');
  const other =
    currentLanguage() === 'id' ? { lang: 'en', name: 'English' } : { lang: 'id', name: 'Bahasa Indonesia' };
  Object.assign(document.getElementById('language'), { textContent: other.name, lang: other.lang });
}

function redraw() {
  showWords();
  const openIds = panels.map(({ personId }) => personId);
  for (const panel of panels) panel.element.remove();
  panels = [];
  for (const personId of openIds) openPanel(personId, false);
  remember();
}

document.getElementById('language').onclick = () => {
  switchLanguage();
  redraw();
  setClock(new Date(document.getElementById('clock').dateTime).toISOString());
};
onFilter(drawPeople);
addEventListener('resize', () => {
  while (panels.length > mostPanels()) panels.shift().element.remove();
});
showWords();
startClockBar(tell);
await loadOverview();
for (const personId of JSON.parse(localStorage.getItem('open') ?? '[]').slice(-mostPanels()))
  openPanel(personId, false);
remember();
fold.open = innerWidth >= 760 || panels.length === 0;

let wasLost = false;
listen({
  async hello() {
    await loadOverview();
    for (const panel of panels) panel.refresh();
    if (wasLost) tell(text('back'));
    wasLost = false;
  },
  error() {
    wasLost = true;
    tell(text('lost'));
  },
  chat: onChat,
  people: loadOverview,
  async clock() {
    await loadOverview();
    tell(text('arrived', { time: formatMoment(new Date(overview.now)) }));
  },
});
