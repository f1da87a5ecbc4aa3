/// The same page in the three languages; they differ in their tags only.
enum PageText {
  static let attain = page(
    loop: "{% for item in items %}",
    end: "{% endfor %}",
    open: "{% if item.isOpen %}",
    note: "{% if item.note %}",
    close: "{% endif %}",
    item: "item."
  )

  static let stencil = page(
    loop: "{% for item in items %}",
    end: "{% endfor %}",
    open: "{% if item.isOpen %}",
    note: "{% if item.note %}",
    close: "{% endif %}",
    item: "item."
  )

  static let mustache = page(
    loop: "{{#items}}",
    end: "{{/items}}",
    open: "{{#isOpen}}",
    note: "{{#note}}",
    close: "",
    item: ""
  )

  private static func page(
    loop: String,
    end: String,
    open: String,
    note: String,
    close: String,
    item: String
  ) -> String {
    let isMustache = close.isEmpty
    let openEnd = isMustache ? "{{/isOpen}}" : close
    let noteEnd = isMustache ? "{{/note}}" : close
    let noteText = isMustache ? "{{.}}" : "{{ item.note }}"
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{ title }} - {{ site.name }}</title>
      <meta name="description" content="{{ description }}">
      <link rel="stylesheet" href="/assets/css/site.css">
      </head>
      <body>
      <a class="skip-link" href="#main">Skip to main content</a>
      <header class="site-header"><a class="brand" href="{{ site.href }}">{{ site.name }}</a></header>
      <main id="main">
      <h1>{{ title }}</h1>
      <p class="lead">{{ description }}</p>
      <ul class="steps">\(loop)
      <li class="list-item step\(open) step-open\(openEnd)"><a class="link step-link" href="{{ \(item)href }}">\
      {{ \(item)title }}</a>\(note) <strong class="mark">\(noteText)</strong>\(noteEnd)</li>\(end)
      </ul>
      </main>
      <footer class="site-footer"><p>{{ site.name }} is kept by its writers. Every page says when it \
      was last reviewed, and who to ask where something is not clear.</p></footer>
      </body>
      </html>
      """
  }
}
