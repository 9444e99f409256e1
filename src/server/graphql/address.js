// Runs in the browser, before the playground: what is asked stands in the address, and what stands there is asked.

/** Longer addresses are cut by what lies in between; the tab itself is kept by the browser. */
const LONGEST_ADDRESS = 8000;
const NAMES = ['query', 'variables', 'operationName'];

/** Opens the playground with what the address asks, in a tab before the examples, and runs it. */
window.openPlayground = (root, options) => {
  const given = new URL(location.href).searchParams;
  const query = given.get('query');
  const variables = indented(given.get('variables') ?? '');
  const asked = query ? { query, variables, defaultTabs: [{ query, variables }, ...options.defaultTabs] } : {};
  YogaGraphiQL.renderYogaGraphiQL(root, {
    ...options,
    ...asked,
    // The address is written from the tab alone, which knows the variables too.
    onEditQuery() {},
    onTabChange: ({ tabs, activeTabIndex }) => writeAddress(tabs[activeTabIndex]),
  });
  if (query) runOnce(root, given.get('operationName'));
};

function writeAddress(tab) {
  if (!tab) return;
  const url = new URL(location.href);
  const several = (tab.query ?? '').match(/\b(query|mutation|subscription)\s+\w+\s*[({@]/g)?.length > 1;
  for (const name of NAMES) {
    const value = name === 'operationName' && !several ? '' : tab[name]?.trim();
    if (value && value !== '{}') url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (url.href.length > LONGEST_ADDRESS) for (const name of NAMES) url.searchParams.delete(name);
  history.replaceState({}, '', url);
}

/** The same text however a link writes it, so that the tab it opened before is found again. */
function indented(variables) {
  try {
    return variables && JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}

/** Runs what was asked as soon as the editors stand; of several operations the one that is named. */
function runOnce(root, operationName) {
  const watch = new MutationObserver(() => {
    const button = root.querySelector('.graphiql-execute-button');
    if (!button || !root.querySelector('.graphiql-response .monaco-editor')) return;
    watch.disconnect();
    setTimeout(() => {
      if (!operationName) return button.click();
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      setTimeout(() => {
        const items = [...document.querySelectorAll('[role="menuitem"]')];
        const item = items.find(({ textContent }) => textContent === operationName);
        if (items.length === 0) button.click();
        else item?.click();
      });
    });
  });
  watch.observe(root, { childList: true, subtree: true });
}
