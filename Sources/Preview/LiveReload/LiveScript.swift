internal import SiteGenerator

/// The script that keeps a page in a browser up to date; it stands in no output of a build.
enum LiveScript {
  /// Where it is served: no output can have this name.
  static let address = "/.attain/live.js"

  /// What tells this script from another version of it.
  static let tag = Digest(of: text).hexadecimal

  /// A page with the script in it, just before the end of its body.
  static func injected(into page: [UInt8], version: String) -> [UInt8] {
    let element = Array(
      "<script defer src=\"\(address)\" data-version=\"\(version)\"></script>".utf8
    )
    guard let end = ByteText.lastIndex(ofTag: "</body>", in: page) else { return page + element }
    return Array(page[..<end]) + element + page[end...]
  }

  static let text = #"""
    // Attain's preview: reloads this page when it changes, and shows what is wrong with the site.
    // It is not part of the site and is in no file that a build writes.
    "use strict";
    (() => {
      const kept = "attain-preview-scroll";
      let version = document.currentScript?.dataset.version ?? "";
      let wait = 250;
      let panel = null;
      let hidden = null;
      let socket = null;

      const store = (change) => {
        try { return change(sessionStorage); } catch { return null; }
      };

      const reload = () => {
        const place = { page: location.pathname, x: scrollX, y: scrollY };
        store((storage) => storage.setItem(kept, JSON.stringify(place)));
        location.reload();
      };

      const restore = () => {
        const text = store((storage) => storage.getItem(kept));
        if (!text) return;
        store((storage) => storage.removeItem(kept));
        const place = JSON.parse(text);
        if (place.page !== location.pathname) return;
        const go = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
        go();
        if (document.readyState !== "complete") addEventListener("load", go, { once: true });
      };

      const restyle = (styles) => {
        for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
          const now = styles[new URL(link.href, location.href).pathname];
          if (!now) continue;
          const next = link.cloneNode();
          next.href = now;
          next.addEventListener("load", () => link.remove(), { once: true });
          link.after(next);
        }
      };

      const style = `
        section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box;
          max-height: 62vh; display: flex; flex-direction: column; color: #f4f1ee;
          background: #1c1b1f; border-top: 5px solid #ff8a75; font: 16px/1.5 system-ui, sans-serif;
          box-shadow: 0 -6px 24px #0006; }
        header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap;
          padding: .9rem 1.25rem .6rem; }
        h2 { font-size: 1.15rem; line-height: 1.3; margin: 0; }
        p { margin: 0; flex: 1 1 20rem; color: #cfcad2; }
        button { font: inherit; color: inherit; background: none; border: 1px solid #8d8794;
          border-radius: 4px; padding: .1rem .8rem; cursor: pointer; }
        button:hover { background: #34313a; }
        pre { margin: 0; padding: .2rem 1.25rem 1.25rem; overflow: auto; white-space: pre-wrap;
          overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, "Liberation Mono", monospace; }
        :focus-visible { outline: 3px solid #ffd166; outline-offset: -3px; }
        @media print { section { display: none; } }`;

      const element = (name, text, parent) => {
        const made = document.createElement(name);
        made.textContent = text;
        parent.append(made);
        return made;
      };

      const show = (failure) => {
        const page = document.getElementById("attain-preview-findings");
        if (page) {
          if (failure) page.textContent = failure.text;
          return;
        }
        panel?.remove();
        panel = null;
        if (!failure || hidden === failure.text) return;
        panel = document.createElement("attain-preview");
        const root = panel.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        const section = document.createElement("section");
        section.setAttribute("role", "alert");
        section.lang = "en-GB";
        const header = element("header", "", section);
        element("h2", failure.title, header);
        element("p", "The page is as it was before. It follows as soon as this is mended.", header);
        const button = element("button", "Hide", header);
        button.addEventListener("click", () => { hidden = failure.text; show(null); });
        const findings = element("pre", failure.text, section);
        findings.tabIndex = 0;
        findings.setAttribute("role", "group");
        findings.setAttribute("aria-label", "What is wrong");
        root.append(section);
        document.body.append(panel);
      };

      addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !panel) return;
        panel.shadowRoot.querySelector("button").click();
      });

      const hear = (message) => {
        if (message.action === "reload") return reload();
        if (message.action === "restyle") {
          restyle(message.styles);
          version = message.version;
        }
        if (!message.failure) hidden = null;
        show(message.failure);
      };

      const listen = () => {
        const page = encodeURIComponent(location.pathname);
        const query = `?page=${page}&version=${encodeURIComponent(version)}`;
        const scheme = location.protocol === "https:" ? "wss:" : "ws:";
        socket = new WebSocket(`${scheme}//${location.host}/.attain/live${query}`);
        socket.addEventListener("open", () => { wait = 250; });
        socket.addEventListener("message", (event) => hear(JSON.parse(event.data)));
        socket.addEventListener("close", () => {
          setTimeout(listen, wait);
          wait = Math.min(wait * 2, 2000);
        });
      };

      restore();
      listen();
    })();

    """#
}
