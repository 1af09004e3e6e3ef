// The venue screen. Runs as it is in browsers from 2017 on (ES2017, no build): hotels have old smart televisions.
(() => {
  const pollMs = 2000;
  const timeOutMs = 8000;
  const words = JSON.parse(document.body.dataset.words);
  const svgNamespace = 'http://www.w3.org/2000/svg';

  let state = null;
  // Server time is counted on from the last answer by a clock nobody can set wrong.
  let serverMs = 0;
  let heardMs = 0;
  let isGone = false;
  let shownFrom = -1;
  let areNamesShown = false;

  function find(id) {
    return document.getElementById(id);
  }

  function now() {
    return serverMs + (performance.now() - heardMs);
  }

  /** Settings of this screen alone; some televisions keep none. */
  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (_) {
      // Then it holds until the page is loaded again.
    }
  }

  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch (_) {
      return null;
    }
  }

  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // Asking

  function ask() {
    const query = new URLSearchParams(location.search);
    query.set('nama', areNamesShown ? '1' : '0');
    const request = new XMLHttpRequest();
    const askedMs = performance.now();
    request.open('GET', `${location.pathname.replace(/\/$/, '')}/keadaan?${query.toString()}`);
    request.timeout = timeOutMs;
    request.onload = () => {
      if (request.status === 404) return leave();
      if (request.status !== 200) return lose();
      try {
        take(JSON.parse(request.responseText), askedMs);
      } catch (_) {
        lose();
      }
    };
    request.onerror = lose;
    request.ontimeout = lose;
    request.onloadend = () => {
      if (!isGone) setTimeout(ask, pollMs);
    };
    request.send();
  }

  function take(answer, askedMs) {
    heardMs = performance.now();
    serverMs = answer.now + (heardMs - askedMs) / 2;
    state = answer;
    document.body.classList.remove('lost');
    setText(find('notice'), '');
    draw();
  }

  /** The last picture stays; codes go on as long as they were handed out ahead. */
  function lose() {
    document.body.classList.add('lost');
    setText(find('notice'), words.offline);
  }

  function leave() {
    isGone = true;
    state = null;
    document.body.dataset.kind = 'gone';
    setText(find('notice'), '');
    setText(find('heading'), words.gone);
    for (const id of ['lines', 'counted', 'countdown-label', 'countdown-left', 'names'])
      setText(find(id), '');
    find('groups').hidden = true;
    hideCode();
  }

  // Drawing

  function draw() {
    document.body.dataset.kind = state.kind;
    setText(find('heading'), state.heading);
    setText(find('counted'), state.counted || '');
    setText(find('countdown-label'), state.countdown ? state.countdown.label : '');
    drawLines(state.lines);
    drawNames();
    drawGroups(state.groups);
    beat();
  }

  function drawLines(lines) {
    const box = find('lines');
    if (box.dataset.drawn === lines.join('\n')) return;
    box.dataset.drawn = lines.join('\n');
    box.textContent = '';
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      box.appendChild(paragraph);
    }
  }

  function drawNames() {
    setText(find('names'), areNamesShown ? state.names.join(' · ') : '');
  }

  function drawGroups(groups) {
    const box = find('groups');
    box.hidden = groups.length === 0;
    const drawn = JSON.stringify(groups);
    if (box.dataset.drawn === drawn) return;
    box.dataset.drawn = drawn;
    box.textContent = '';
    const isAnyChosen = groups.some((group) => group.isChosen);
    const all = { id: 0, name: words['all-groups'], isChosen: !isAnyChosen };
    for (const group of [all].concat(groups)) {
      const link = document.createElement('a');
      link.href = withQuery('kelompok', group.id === 0 ? null : String(group.id));
      link.textContent = group.name;
      if (group.isChosen) link.setAttribute('aria-current', 'true');
      box.appendChild(link);
    }
  }

  function withQuery(key, value) {
    const query = new URLSearchParams(location.search);
    if (value === null) query.delete(key);
    else query.set(key, value);
    return `?${query.toString()}`;
  }

  function drawQr(rows) {
    const box = find('qr');
    const size = rows.length;
    const svg = document.createElementNS(svgNamespace, 'svg');
    // Four light modules around it: without them scanners find nothing.
    svg.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', words['qr-label']);
    svg.setAttribute('shape-rendering', 'crispEdges');
    const path = document.createElementNS(svgNamespace, 'path');
    let outline = '';
    rows.forEach((row, y) => {
      for (const run of runs(row)) outline += `M${run.x} ${y}h${run.length}v1h-${run.length}z`;
    });
    path.setAttribute('d', outline);
    svg.appendChild(path);
    box.textContent = '';
    box.appendChild(svg);
  }

  /** Dark modules that lie side by side, so that no thin light lines appear between them. */
  function runs(row) {
    const found = [];
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== '1') continue;
      const last = found[found.length - 1];
      if (last && last.x + last.length === x) last.length++;
      else found.push({ x: x, length: 1 });
    }
    return found;
  }

  function drawDigits(digits) {
    const box = find('digits');
    box.textContent = '';
    for (const half of digits.split(' ')) {
      const span = document.createElement('span');
      span.textContent = half;
      box.appendChild(span);
      box.appendChild(document.createTextNode(' '));
    }
  }

  function hideCode() {
    shownFrom = -1;
    find('qr').hidden = true;
    find('entry').hidden = true;
    find('digits').textContent = '';
    find('qr').textContent = '';
  }

  // Four times a second: which code is due, how far it has run, what is left.

  function beat() {
    if (!state) return;
    const at = now();
    const code = state.codes.find((each) => each.from <= at && at < each.until);
    if (!code) {
      hideCode();
      if (state.codes.length > 0 && document.body.classList.contains('lost'))
        setText(find('notice'), words['no-code']);
    } else {
      if (code.from !== shownFrom) {
        shownFrom = code.from;
        drawQr(code.qr);
        drawDigits(code.digits);
        find('qr').hidden = false;
        find('entry').hidden = false;
      }
      const share = Math.max(0, Math.min(1, (code.until - at) / (code.until - code.from)));
      find('bar').style.transform = `scaleX(${share.toFixed(3)})`;
    }
    setText(find('countdown-left'), state.countdown ? leftText(state.countdown.until - at) : '');
  }

  function leftText(leftMs) {
    const seconds = Math.max(0, Math.ceil(leftMs / 1000));
    if (seconds >= 36 * 3600) return '';
    const pad = (value) => String(value).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const tail = `${pad(minutes)}:${pad(seconds % 60)}`;
    return `(${hours > 0 ? `${hours}:${tail}` : tail})`;
  }

  // Buttons

  function showNames(isShown) {
    const button = find('show-names');
    areNamesShown = isShown;
    setText(button, isShown ? words['names-hide'] : words['names-show']);
    remember('names', isShown ? '1' : '0');
    if (!isShown) setText(find('names'), '');
  }

  function isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function setTheme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    setText(find('theme'), isDark() ? words.light : words.dark);
  }

  function toggleFull() {
    const root = document.documentElement;
    const isFull = document.fullscreenElement || document.webkitFullscreenElement;
    // Older browsers know it under a name of their own, and promise nothing.
    if (isFull) void (document.exitFullscreen ? document.exitFullscreen() : document.webkitExitFullscreen());
    else void (root.requestFullscreen ? root.requestFullscreen() : root.webkitRequestFullscreen());
    keepAwake();
  }

  /** A projector's computer must not fall asleep; where that cannot be asked for, nothing is lost. */
  function keepAwake() {
    if (navigator.wakeLock) navigator.wakeLock.request('screen').catch(() => {});
  }

  find('show-names').addEventListener('click', () => {
    showNames(!areNamesShown);
  });
  find('theme').addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    setTheme(theme);
    remember('theme', theme);
  });
  find('full').addEventListener('click', toggleFull);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) keepAwake();
  });
  find('language').href = withQuery('lang', find('language').getAttribute('hreflang'));

  showNames(recall('names') === '1');
  setTheme(recall('theme'));
  setInterval(beat, 250);
  ask();
})();
