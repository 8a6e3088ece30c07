export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const shown = (element) => element.offsetParent !== null;
