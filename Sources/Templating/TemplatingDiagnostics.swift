package import Diagnostics

/// What can be wrong with a theme's templates.
package enum TemplatingDiagnostics {
  package static let syntax = DiagnosticKind(
    "template-syntax",
    .error,
    """
    A tag of the template cannot be read. A tag holds an expression between '{{' and '}}', or a \
    statement between '{%' and '%}', in the language of Jinja. The message says what stood at the \
    marked place and what was expected there.
    """
  )

  package static let unclosed = DiagnosticKind(
    "template-unclosed",
    .error,
    """
    Something was opened and never closed: a tag without its '}}' or '%}', a comment without '#}', \
    a text without its quotation mark, or a statement such as 'if' or 'for' without its 'endif' or \
    'endfor'. Everything after it would be misread, so close it where it should end.
    """
  )

  package static let unexpectedEnd = DiagnosticKind(
    "template-unexpected-end",
    .error,
    """
    A closing statement such as 'endif' or 'else' stands where nothing of its kind is open. Either \
    the opening statement is missing, or statements are closed in another order than they were \
    opened.
    """
  )

  package static let unknownStatement = DiagnosticKind(
    "template-unknown-statement",
    .error,
    """
    The first word of a '{% ... %}' tag is not a statement of the language. The message names the \
    nearest one. Some statements of Jinja's extensions are left out on purpose; the language \
    reference lists what there is.
    """
  )

  package static let notUTF8 = DiagnosticKind(
    "template-not-utf-8",
    .error,
    """
    The template file is not encoded in UTF-8, so its characters cannot be told. Save it again with \
    the encoding UTF-8; every editor has a setting for it.
    """
  )

  package static let tooLarge = DiagnosticKind(
    "template-too-large",
    .error,
    """
    A template file is over 10 megabytes, or a page grows beyond all measure through macros and \
    includes that use one another many times. Templates of that size are a mistake; split the file, \
    or loop instead of repeating.
    """
  )

  package static let tooDeep = DiagnosticKind(
    "template-too-deep",
    .error,
    """
    Statements, brackets, includes or macros are nested deeper than the limit, which no template \
    written by hand comes near. Take the inner part out into a file or a macro of its own.
    """
  )

  package static let unknownName = DiagnosticKind(
    "template-unknown-name",
    .error,
    """
    A template uses a name that none of its pages provides and that it does not set itself. In other \
    engines it would silently print nothing. The message names the nearest known name; 'attain theme \
    contexts' lists what each template may use.
    """
  )

  package static let unknownField = DiagnosticKind(
    "template-unknown-field",
    .error,
    """
    A template asks a record for a field that it does not have. In other engines it would silently \
    print nothing. The message lists the fields and names the nearest; 'attain theme contexts' \
    documents them all.
    """
  )

  package static let unknownFilter = DiagnosticKind(
    "template-unknown-filter",
    .error,
    """
    The name after '|' is not a filter of the language nor of the site. The message names the \
    nearest one; the language reference lists them all.
    """
  )

  package static let unknownTest = DiagnosticKind(
    "template-unknown-test",
    .error,
    """
    The name after 'is' is not a test of the language. The message names the nearest one; the \
    language reference lists them all.
    """
  )

  package static let wrongArguments = DiagnosticKind(
    "template-wrong-arguments",
    .error,
    """
    A filter, test, function or macro is called with too many arguments, without one that it needs, \
    or with a name that none of its parameters has.
    """
  )

  package static let refusedArgument = DiagnosticKind(
    "template-refused-argument",
    .error,
    """
    An argument has the right kind but cannot be used: an asset that does not exist, a date pattern \
    with letters that mean nothing, a division into no parts. It was found when the theme was \
    loaded, so no page was built with it.
    """
  )

  package static let wrongShape = DiagnosticKind(
    "template-wrong-type",
    .error,
    """
    A value is used as something that it is not: a loop over a text, a list that is printed, a \
    comparison of a date with a number. The message says what the value is and what was expected.
    """
  )

  package static let unguardedOptional = DiagnosticKind(
    "template-optional-unguarded",
    .error,
    """
    A value that may be missing is used as if it were always there. Put the use inside '{% if ... \
    %}', which makes it certain, or give it a value for the missing case with '| default(...)' or \
    'or'.
    """
  )

  package static let neverEqual = DiagnosticKind(
    "template-never-equal",
    .error,
    """
    Two values are compared that can never be equal, such as a text and a number. The condition \
    would always come out the same way, which is surely not meant.
    """
  )

  package static let missingTemplate = DiagnosticKind(
    "template-missing",
    .error,
    """
    A template is extended, included or imported, or a kind of page needs one, and there is no file \
    of that name in the site's overrides, the theme or its parent themes.
    """
  )

  package static let templateCycle = DiagnosticKind(
    "template-cycle",
    .error,
    """
    Templates include, extend or import each other in a circle, so the page would never end. To \
    print a tree, use '{% for item in items recursive %}' with 'loop(item.children)'.
    """
  )

  package static let macroRecursion = DiagnosticKind(
    "template-macro-recursion",
    .error,
    """
    A macro calls itself, directly or through another one, so the page might never end. To print a \
    tree, use '{% for item in items recursive %}' with 'loop(item.children)'.
    """
  )

  package static let endlessLoop = DiagnosticKind(
    "template-endless-loop",
    .error,
    """
    A recursive loop is given a list that does not come from its own item, so it might never end. \
    'loop(...)' takes a list that the loop's item holds, such as 'loop(item.children)'.
    """
  )

  package static let unknownBlock = DiagnosticKind(
    "template-unknown-block",
    .error,
    """
    A template that extends another defines a block that none of its parents has, so the block would \
    never be printed. The message names the nearest block of the parents.
    """
  )

  package static let duplicateName = DiagnosticKind(
    "template-duplicate-name",
    .error,
    """
    Two blocks of a template, two parameters of a macro or two fields of a record have the same \
    name. Only one of them could be reached.
    """
  )

  package static let requiredBlock = DiagnosticKind(
    "template-required-block",
    .error,
    """
    A parent template asks each template that extends it to fill a certain block, and this one does \
    not. Add the block.
    """
  )

  package static let outsideBlock = DiagnosticKind(
    "template-outside-block",
    .error,
    """
    A template that extends another has something to print outside its blocks. Only blocks find \
    their way into the parent, so it would never be seen. Move it into a block.
    """
  )

  package static let unsafePlace = DiagnosticKind(
    "template-unsafe-place",
    .error,
    """
    A value is printed where no escaping makes it safe: outside quotation marks in a tag, into an \
    event handler, a style or a script. What a writer or a visitor typed could become code there. \
    Print into text, a quoted attribute, or JSON within '<script type="application/json">' instead.
    """
  )

  package static let unsafeAddress = DiagnosticKind(
    "template-unsafe-address",
    .error,
    """
    An address is put together in a way that leaves its scheme open or makes it a script: the part \
    before the colon must be written out in the template and be http, https, mailto or tel.
    """
  )

  package static let wrongPlace = DiagnosticKind(
    "template-wrong-place",
    .error,
    """
    A value is printed in a place that asks for another kind: markup into an attribute, or \
    something that 'tojson' did not write into a JSON script.
    """
  )

  package static let placeDiffers = DiagnosticKind(
    "template-place-differs",
    .error,
    """
    The ways through a condition or a loop end at different places of the HTML, one inside a tag or \
    an attribute and the other outside for example, so it cannot be told how the rest must be \
    escaped. Let every branch open and close the same things.
    """
  )

  package static let unfinishedMarkup = DiagnosticKind(
    "template-unfinished-markup",
    .error,
    """
    The HTML of a page, a macro or a captured text ends in the middle of a tag, an attribute, a \
    comment or a script. Close it.
    """
  )

  package static let needlessEscaping = DiagnosticKind(
    "template-needless-escaping",
    .error,
    """
    Escaping is not a filter here: every value is escaped as its place asks, and a value of type \
    html is printed as it is because its type says so. There is no way to declare a text safe.
    """
  )

  package static let uselessOverride = DiagnosticKind(
    "template-useless-override",
    .warning,
    """
    A template file among the site's own overrides has the name of no template in the theme, and no \
    template uses it, so it changes nothing. Its name is probably misspelt.
    """
  )

  package static let all: [DiagnosticKind] = [
    syntax, unclosed, unexpectedEnd, unknownStatement, notUTF8, tooLarge, tooDeep, unknownName,
    unknownField, unknownFilter, unknownTest, wrongArguments, refusedArgument, wrongShape,
    unguardedOptional, neverEqual, missingTemplate, templateCycle, macroRecursion, endlessLoop,
    unknownBlock, duplicateName, requiredBlock, outsideBlock, unsafePlace, unsafeAddress,
    wrongPlace, placeDiffers, unfinishedMarkup, needlessEscaping, uselessOverride,
  ]
}
