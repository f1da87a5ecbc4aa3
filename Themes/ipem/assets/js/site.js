// Conveniences only: every page reads, prints and works without this file.

// A link to an answer opens it, in browsers that do not do so by themselves.
function revealTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", revealTarget);
revealTarget();

// Paper shows every answer, in browsers whose style sheets cannot open them.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});

// The menu closes on Escape and on a click beside it.
const menu = document.querySelector(".menu");
if (menu) {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

// One button opens or closes all the answers of a page.
for (const group of document.querySelectorAll("[data-disclosures]")) {
  const folds = [...group.querySelectorAll("details")];
  if (folds.length < 2) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "open-all";
  const word = () => (button.textContent = folds.every((fold) => fold.open) ? "Close all answers" : "Open all answers");
  button.addEventListener("click", () => {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  });
  group.addEventListener("toggle", word, true);
  word();
  group.prepend(button);
}
