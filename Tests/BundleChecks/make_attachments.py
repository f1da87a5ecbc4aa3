#!/usr/bin/env python3
"""Makes PDF files of every difficult kind, and a layout to draw them on.

    make_attachments.py FOLDER

Every page says its file's name and its own number near its top left corner as a reader sees it, in
words that no other page has ("cropped-1"), so that any reader of text can tell what was drawn where.
The same version of pikepdf gives the same bytes. No fonts are needed: what has to be embedded is drawn.
"""

import sys
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream, String

A4 = (595.28, 841.89)


def mark(pdf, page, text, corner, size=18, turn=0):
    """Adds a word to a page, turned so that it reads upright for the reader."""
    cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[turn]
    content = f"BT /F1 {size} Tf {cos} {sin} {-sin} {cos} {corner[0]} {corner[1]} Tm ({text}) Tj ET"
    page.contents_add(content.encode())


def helvetica(pdf):
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
    )


def add_page(pdf, font, size, border=True):
    page = pdf.add_blank_page(page_size=size)
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    if border:
        page.contents_add(f"0.8 0.2 0.2 RG 3 w 2 2 {size[0] - 4} {size[1] - 4} re S".encode())
    return page


def document(name, size=A4, count=1, turn=0, border=True):
    """A file whose pages say their names at the top left as a reader sees them."""
    pdf = Pdf.new()
    font = helvetica(pdf)
    for number in range(1, count + 1):
        page = add_page(pdf, font, size, border)
        width, height = size
        corner = {
            0: (40, height - 50),
            90: (50, 40),
            180: (width - 40, 50),
            270: (width - 50, height - 40),
        }[turn]
        mark(pdf, page, f"{name}-{number}", corner, turn=turn)
        if turn:
            page.obj.Rotate = turn
    return pdf


def link(pdf, page, box, **entries):
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), F=4, Border=Array([0, 0, 0]), **entries)
    if "/Annots" not in page.obj:
        page.obj.Annots = Array([])
    page.obj.Annots.append(pdf.make_indirect(annotation))


def appearance(pdf, width, height, content, font=None):
    look = Stream(pdf, content.encode())
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, width, height])
    look.Resources = Dictionary(Font=Dictionary(F1=font)) if font else Dictionary()
    return pdf.make_indirect(look)


def report():
    pdf = document("report", count=3)
    first, second, third = pdf.pages
    go = Dictionary(S=Name.GoTo, D=Array([third.obj, Name.XYZ, 100, 500, 0]))
    link(pdf, first, [40, 700, 140, 720], A=go)
    link(pdf, first, [40, 660, 140, 680], A=Dictionary(S=Name.URI, URI=String("https://example.org/a?b=c")))
    link(pdf, first, [40, 620, 140, 640], A=Dictionary(S=Name.URI, URI=String("mailto:reader@example.org")))
    link(pdf, first, [40, 580, 140, 600], A=Dictionary(S=Name.URI, URI=String("file:///etc/passwd")))
    link(pdf, first, [40, 540, 140, 560], Dest=Array([second.obj, Name.Fit]))
    link(pdf, first, [40, 500, 140, 520], Dest=String("nowhere"))
    with pdf.open_outline() as outline:
        chapter = OutlineItem("Chapter é", 0)
        chapter.children.append(OutlineItem("Section", Array([third.obj, Name.XYZ, 0, 600, 0])))
        outline.root.append(chapter)
    return pdf


def clash(name, old_style):
    """Two files that use the same names for different places."""
    pdf = document(name, count=2)
    first, second = pdf.pages
    target = pdf.make_indirect(Array([second.obj, Name.XYZ, 0, 400 if old_style else 200, 0]))
    if old_style:
        pdf.Root.Dests = Dictionary(details=target)
        link(pdf, first, [40, 700, 140, 720], Dest=Name("/details"))
    else:
        leaf = Dictionary(Limits=Array([String("details"), String("details")]))
        leaf.Names = Array([String("details"), Dictionary(D=target)])
        pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array([pdf.make_indirect(leaf)])))
        link(pdf, first, [40, 700, 140, 720], A=Dictionary(S=Name.GoTo, D=String("details")))
    return pdf


def cropped():
    pdf = document("cropped", size=(700, 900), border=False)
    page = pdf.pages[0]
    page.obj.MediaBox = Array([-50, -50, 650, 850])
    page.obj.CropBox = Array([20, 400, 5000, 820])
    page.contents_add(b"0.2 0.2 0.8 RG 4 w 22 402 626 416 re S BT /F1 18 Tf 60 100 Td (cut-away) Tj ET")
    page.contents_add(b"BT /F1 18 Tf 60 780 Td (cropped-inside) Tj ET")
    link(pdf, page, [60, 700, 160, 720], A=Dictionary(S=Name.URI, URI=String("https://example.org/cropped")))
    link(pdf, page, [60, 100, 160, 120], A=Dictionary(S=Name.URI, URI=String("https://example.org/cut-away")))
    return pdf


def cropped_and_turned():
    pdf = document("turned", size=(600, 800), turn=90)
    page = pdf.pages[0]
    page.obj.CropBox = Array([0, 0, 600, 700])
    page.obj.UserUnit = 0.5
    link(pdf, page, [100, 40, 120, 240], A=Dictionary(S=Name.URI, URI=String("https://example.org/turned")))
    return pdf


def inherited():
    """Size, rotation and resources stand in the tree, and the content is cut in the middle of an operator."""
    pdf = document("inherited", size=(400, 300))
    page = pdf.pages[0].obj
    pdf.Root.Pages.Resources = page.Resources
    pdf.Root.Pages.MediaBox = page.MediaBox
    pdf.Root.Pages.Rotate = -360
    del page.Resources, page.MediaBox
    # A drawing without resources of its own takes those of the page.
    inner = Stream(pdf, b"BT /F1 14 Tf 10 10 Td (borrowed-font) Tj ET")
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 300, 40])
    pdf.Root.Pages.Resources.XObject = Dictionary(X1=inner)
    pieces = [b"BT /F1 18 Tf 40 250 Td (inherited-1)", b" Tj ET q 1 0 0 1 40", b"100 cm /X1 Do Q q 1 0 0"]
    page.Contents = Array([pdf.make_indirect(Stream(pdf, piece)) for piece in pieces])
    return pdf


def image(pdf, width, height, space=Name.DeviceGray):
    """A grey ramp."""
    row = bytes(255 * x // max(1, width - 1) for x in range(width))
    picture = Stream(pdf, row * height)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = width, height
    picture.ColorSpace, picture.BitsPerComponent = space, 8
    return pdf.make_indirect(picture)


def scan():
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=A4)
    page.obj.Resources = Dictionary(XObject=Dictionary(Im0=image(pdf, 1240, 1754)))
    page.contents_add(f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /Im0 Do Q".encode())
    second = pdf.add_blank_page(page_size=A4)
    second.obj.Resources = Dictionary(XObject=Dictionary(Im0=image(pdf, 600, 600)))
    second.contents_add(b"q 72 0 0 72 100 100 cm /Im0 Do Q")
    return pdf


def form(shown=True):
    pdf = document("form" if shown else "unshown")
    page, font = pdf.pages[0], pdf.pages[0].obj.Resources.Font.F1
    page.obj.Annots = Array([])

    def widget(kind, box, **entries):
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name("/" + kind), Rect=Array(box), **entries
        )
        page.obj.Annots.append(pdf.make_indirect(field))
        return page.obj.Annots[-1]

    def look(word, width=200, height=30):
        return Dictionary(N=appearance(pdf, width, height, f"BT /F1 12 Tf 4 9 Td ({word}) Tj ET", font))

    fields = [widget("Tx", [40, 600, 240, 630], T=String("name"), V=String("filled-in"))]
    if shown:
        fields[0].AP = look("filled-in")
        fields.append(widget("Tx", [40, 560, 240, 590], T=String("hidden"), F=2, AP=look("hidden-field")))
        fields.append(
            widget("Btn", [40, 520, 240, 550], T=String("send"), Ff=1 << 16, AP=look("send-button"))
        )
        states = Dictionary(
            Yes=appearance(pdf, 200, 30, "BT /F1 12 Tf 4 9 Td (box-ticked) Tj ET", font),
            Off=appearance(pdf, 200, 30, "BT /F1 12 Tf 4 9 Td (box-empty) Tj ET", font),
        )
        fields.append(
            widget("Btn", [40, 480, 240, 510], T=String("box"), F=4, AS=Name.Yes, V=Name.Yes, AP=Dictionary(N=states))
        )
        for flags, word, bottom in [(4, "printed-stamp", 440), (0, "screen-stamp", 400)]:
            stamp = Dictionary(
                Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([40, bottom, 240, bottom + 30]), F=flags, AP=look(word)
            )
            page.obj.Annots.append(pdf.make_indirect(stamp))
        # Its appearance is turned and twice as large as its place.
        turned = appearance(pdf, 60, 400, "0 1 -1 0 45 10 cm BT /F1 24 Tf (turned-note) Tj ET", font)
        turned.Matrix = Array([0, -1, 1, 0, 0, 0])
        page.obj.Annots.append(
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([40, 340, 240, 370]), F=4, AP=Dictionary(N=turned)
                )
            )
        )
    pdf.Root.AcroForm = Dictionary(Fields=Array(fields), DR=Dictionary(Font=Dictionary(F1=font)))
    return pdf


def rendered():
    """A form that only the program that made it lays out."""
    pdf = document("rendered")
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Stream(pdf, b"<xdp/>"))
    pdf.Root.NeedsRendering = True
    return pdf


def signed():
    pdf = document("signed")
    page, font = pdf.pages[0], pdf.pages[0].obj.Resources.Font.F1
    value = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/adbe.pkcs7.detached"))
    value.Contents, value.ByteRange = String(b"\0" * 16), Array([0, 0, 0, 0])
    look = appearance(pdf, 200, 40, "0 0 1 RG 1 1 198 38 re S BT /F1 12 Tf 4 14 Td (signed-by-hand) Tj ET", font)
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("signature"), F=132,
            Rect=Array([40, 100, 240, 140]), V=pdf.make_indirect(value), AP=Dictionary(N=look),
        )
    )
    page.obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    return pdf


def tagged():
    pdf = document("tagged")
    page = pdf.pages[0]
    page.obj.Contents = Stream(pdf, b"/P <</MCID 0>> BDC BT /F1 18 Tf 40 790 Td (tagged-1) Tj ET EMC")
    page.obj.StructParents = 0
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    paragraph = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=0))
    root.K = paragraph
    root.ParentTree = Dictionary(Nums=Array([0, Array([paragraph])]))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    return pdf


def scripts():
    pdf = document("scripts")
    run = Dictionary(S=Name.JavaScript, JS=String("app.alert('hello')"))
    pdf.Root.OpenAction = run
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("start"), run])))
    link(pdf, pdf.pages[0], [40, 700, 140, 720], A=Dictionary(S=Name.Launch, F=String("calc.exe")))
    link(pdf, pdf.pages[0], [40, 660, 140, 680], A=run)
    # Without a date, which would differ from day to day.
    inside = pdf.make_indirect(Stream(pdf, b"inside", Type=Name.EmbeddedFile))
    listed = Dictionary(Type=Name.Filespec, F=String("inside.txt"), EF=Dictionary(F=inside))
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array([String("inside.txt"), listed]))
    return pdf


def layers():
    """One layer is shown and one is switched off."""
    pdf = document("layers")
    shown = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("shown")))
    hidden = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([shown, hidden]), D=Dictionary(ON=Array([shown]), OFF=Array([hidden]))
    )
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(L1=shown, L2=hidden)
    page.contents_add(b"/OC /L1 BDC 0 0.6 0 rg 100 500 100 100 re f EMC /OC /L2 BDC 0.8 0 0 rg 300 500 100 100 re f EMC")
    return pdf


def see_through():
    """A page that is a transparency group, with a half-transparent square."""
    pdf = document("see-through")
    page = pdf.pages[0]
    page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True)
    page.obj.Resources.ExtGState = Dictionary(G1=Dictionary(ca=0.5, BM=Name.Multiply))
    page.contents_add(b"0 0 1 rg 100 400 200 200 re f /G1 gs 1 0 0 rg 200 300 200 200 re f")
    return pdf


def drawn_font():
    """A file that brings its only font."""
    pdf = Pdf.new()
    glyph = Stream(pdf, b"600 0 0 0 600 700 d1 0 0 500 700 re f")
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 600, 700]), FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        FirstChar=65, LastChar=65, Widths=Array([600]), CharProcs=Dictionary(box=glyph), Resources=Dictionary(),
        Encoding=Dictionary(Differences=Array([65, Name("/box")])),
    )
    page = add_page(pdf, pdf.make_indirect(font), (300, 300))
    page.contents_add(b"BT /F1 24 Tf 40 200 Td (AAA) Tj ET")
    return pdf


def layout():
    """What an engine lays out: a page of contents, twenty empty pages, and tags with identifiers."""
    pdf = Pdf.new()
    font = helvetica(pdf)
    for number in range(1, 31):
        page = add_page(pdf, font, A4 if number % 7 else (A4[1], A4[0]), border=False)
        # It keeps a state open, as content may.
        page.contents_add(b"q 0.5 0 0 0.5 0 0 cm")
        page.contents_add(f"BT /F1 20 Tf 800 40 Td (page {number} of 30) Tj ET".encode())
    names = {f"part-{n}": Array([pdf.pages[n].obj, Name.XYZ, 0, 700, 0]) for n in range(1, 30)}
    names["caf%C3%A9"] = Array([pdf.pages[4].obj, Name.XYZ, 0, 700, 0])
    pdf.Root.Dests = Dictionary({"/" + name: value for name, value in names.items()})
    spelt = {"fr\u00fch": 6, "\u0142atwo": 7}
    leaf = [part for name, n in spelt.items() for part in (String(name), Array([pdf.pages[n].obj, Name.Fit]))]
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(leaf)))
    contents = pdf.pages[0]
    contents.contents_add(b"Q BT /F1 12 Tf 500 700 Td (2) Tj 0 -30 Td (3) Tj ET q")
    link(pdf, contents, [498, 696, 510, 712], Dest=Name("/part-1"))
    link(pdf, contents, [498, 666, 510, 682], Dest=Name("/part-2"))
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("to be replaced", 0))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    head = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TH, P=root, ID=String("node00000471")))
    cell = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem, S=Name.TD, P=root,
            A=Array([Dictionary(O=Name.Table, Headers=Array([String("node00000471")]))]),
        )
    )
    root.K = Array([head, cell])
    root.IDTree = Dictionary(Names=Array([String("node00000471"), head]))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    return pdf


def save(pdf, path, **options):
    pdf.save(path, deterministic_id="encryption" not in options, static_id="encryption" in options, **options)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    documents = {
        "report": report(),
        "clash-one": clash("clash-one", old_style=True),
        "clash-two": clash("clash-two", old_style=False),
        "a3-landscape": document("a3-landscape", (1190.55, 841.89)),
        "letter": document("letter", (612, 792)),
        "small": document("small", (200, 150)),
        "rotated-90": document("rotated-90", turn=90),
        "rotated-180": document("rotated-180", turn=180),
        "rotated-270": document("rotated-270", turn=270),
        "cropped": cropped(),
        "turned": cropped_and_turned(),
        "inherited": inherited(),
        "scan": scan(),
        "form": form(),
        "unshown": form(shown=False),
        "rendered": rendered(),
        "signed": signed(),
        "tagged": tagged(),
        "scripts": scripts(),
        "layers": layers(),
        "see-through": see_through(),
        "drawn-font": drawn_font(),
        "many-pages": document("many", (100, 100), count=2000),
        "no-pages": Pdf.new(),
        "layout": layout(),
    }
    for name, pdf in documents.items():
        save(pdf, folder / f"{name}.pdf")
    protected = dict(R=3, aes=False, metadata=False)
    save(document("owner"), folder / "owner-password.pdf", encryption=pikepdf.Encryption(owner="o", user="", **protected))
    save(document("user"), folder / "user-password.pdf", encryption=pikepdf.Encryption(owner="o", user="u", **protected))
    whole = (folder / "report.pdf").read_bytes()
    (folder / "truncated.pdf").write_bytes(whole[: len(whole) // 4])
    plain = document("broken-index", count=2)
    plain.save(folder / "broken-index.pdf", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    text = (folder / "broken-index.pdf").read_bytes()
    index = text.rindex(b"xref\n", 0, text.rindex(b"startxref"))
    (folder / "broken-index.pdf").write_bytes(text[:index] + text[text.rindex(b"trailer") :])
    (folder / "login.pdf").write_bytes(b"<!doctype html>\n<title>Sign in</title>\n<p>Your session has ended.</p>\n")
    (folder / "empty.pdf").write_bytes(b"")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
