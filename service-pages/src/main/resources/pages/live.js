// Keeps a page as things are now: when it hears that something changed it fetches itself anew, puts in what is
// different, marks the numbers that changed and says how many they are. What it hears holds no figure.
(() => {
  'use strict';

  const status = document.querySelector('[data-live]');
  if (!status || !window.EventSource) {
    return;
  }

  const LEAST_REST = 2000;
  const REST_PER_FETCH = 5; // the longer a page takes, the more seldom it is fetched
  const REST_AFTER_FAILURE = 10000;
  const OPEN_AGAIN = 30000;
  const MARKED = 6000;
  const SAID_AT_MOST_EACH = 15000; // a screen reader reads it out each time

  let source = null;
  let seen = status.dataset.seen;
  let resting = false;
  let missed = false;
  let untold = 0;
  let saidAt = -Infinity;

  const open = () => {
    source = new EventSource(status.dataset.live + '?seen=' + encodeURIComponent(seen));
    source.addEventListener('changed', (event) => {
      seen = event.lastEventId;
      renew();
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(openIfVisible, OPEN_AGAIN);
      }
    });
  };

  const openIfVisible = () => {
    if (!document.hidden && (!source || source.readyState === EventSource.CLOSED)) {
      open();
    }
  };

  const stop = (words) => {
    source.close();
    document.removeEventListener('visibilitychange', followVisibility);
    status.textContent = words;
  };

  const followVisibility = () => document.hidden ? source.close() : openIfVisible();

  const renew = async () => {
    if (resting) {
      missed = true;
      return;
    }
    resting = true;
    const begun = performance.now();
    const isDone = await fetched();
    const rest = isDone ? Math.max(LEAST_REST, REST_PER_FETCH * (performance.now() - begun)) : REST_AFTER_FAILURE;
    setTimeout(() => {
      resting = false;
      if (missed || !isDone) {
        missed = false;
        renew();
      }
    }, rest);
  };

  const fetched = async () => {
    try {
      const headers = {Accept: 'text/html', 'Page-Opening': status.dataset.opening};
      const answer = await fetch(location.href, {headers, redirect: 'manual'});
      if (answer.type === 'opaqueredirect' || answer.status === 403) {
        stop(status.dataset.away);
        return true;
      }
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        stop(''); // it will not get better by asking again
        return true;
      }
      if (answer.ok) {
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
      return answer.ok;
    } catch (unreachable) {
      return false;
    }
  };

  const show = (now) => {
    status.dataset.opening = now.querySelector('[data-live]').dataset.opening;
    const before = numbers();
    document.querySelectorAll('[data-part]').forEach((part) => {
      const renewed = now.querySelector('[data-part="' + part.dataset.part + '"]');
      if (renewed) {
        become(part, renewed);
      }
    });
    const changed = [...numbers()].filter(([name, number]) => before.has(name) && before.get(name).text !== number.text);
    document.dispatchEvent(new Event('figures-changed'));
    changed.forEach(([, number]) => mark(number.element));
    tell(changed.length);
  };

  // Each number by its place: the table, the line and the column, or the section and the words before it.
  const numbers = () => new Map([...document.querySelectorAll('[data-part] td.number, [data-part] dd')].map((element) => {
    const name = element.tagName === 'DD'
      ? [element.closest('section')?.getAttribute('aria-labelledby'), element.parentElement.querySelector('dt').textContent]
      : [element.closest('table').id, element.parentElement.cells[0].textContent, element.cellIndex];
    return [name.join(' | '), {element, text: element.textContent}];
  }));

  // Only what is different is touched: whoever reads, scrolls or has the focus there stays where they are.
  const become = (old, now) => {
    if (old.nodeName !== now.nodeName) {
      old.replaceWith(document.importNode(now, true));
    } else if (old.nodeType === Node.TEXT_NODE) {
      if (old.nodeValue !== now.nodeValue) {
        old.nodeValue = now.nodeValue;
      }
    } else if (old.nodeType === Node.ELEMENT_NODE) {
      takeAttributes(old, now);
      if (!old.matches('figure.chart')) {
        takeChildren(old, now);
      }
    }
  };

  const takeAttributes = (old, now) => {
    const kept = (name) => old.nodeName === 'DETAILS' && name === 'open';
    [...old.attributes].filter(({name}) => !now.hasAttribute(name) && !kept(name)).forEach(({name}) => old.removeAttribute(name));
    [...now.attributes].filter(({name, value}) => old.getAttribute(name) !== value).forEach(({name, value}) => old.setAttribute(name, value));
  };

  const takeChildren = (old, now) => {
    const children = [...now.childNodes];
    [...old.childNodes].slice(children.length).forEach((surplus) => surplus.remove());
    children.forEach((child, at) => {
      const there = old.childNodes[at];
      if (there) {
        become(there, child);
      } else {
        old.append(document.importNode(child, true));
      }
    });
  };

  const mark = (element) => {
    element.classList.add('changed');
    setTimeout(() => element.classList.remove('changed'), MARKED);
  };

  const tell = (many) => {
    untold += many;
    const wait = saidAt + SAID_AT_MOST_EACH - performance.now();
    if (untold === 0 || wait > 0) {
      return;
    }
    status.textContent = (untold === 1 ? status.dataset.one : status.dataset.many).replace('{}', untold);
    saidAt = performance.now();
    untold = 0;
  };

  document.addEventListener('visibilitychange', followVisibility);
  open();
})();
