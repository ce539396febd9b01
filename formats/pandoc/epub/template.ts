/** The page that pandoc fills for each file of an EPUB; its title page says what the document is before the text begins. */
export const template = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="$lang$" xml:lang="$lang$"$if(dir)$ dir="$dir$"$endif$>
<head>
  <meta charset="utf-8" />
  <title>$pagetitle$</title>
$for(css)$
  <link rel="stylesheet" type="text/css" href="$css$" />
$endfor$
</head>
<body$if(body-type)$ epub:type="$body-type$"$endif$>
$if(titlepage)$
<section epub:type="titlepage" class="titlepage">
<h1 class="title">$title$</h1>
$for(author)$
<p class="author">$author$</p>
$endfor$
$front$
</section>
$else$
$body$
$endif$
</body>
</html>
`;
