// The sheets of documents (html.h). Of reports: one column on a screen, A4 on paper, all of it
// readable in black on white. Of cards: two sides of one A4 sheet, boxes that need no font.
//
// The policy of a document allows its sheet by hash. After a change of one put the new hash here
// and the new checksum into tests/unit/report/html_test.cc, whose failing test says it. The hash of
// a page that was written with the new sheet:
//   node -e "const s = require('fs').readFileSync('page.html',
//   'utf8').match(/<style>([^]*?)<.style>/);
//     console.log(require('crypto').createHash('sha256').update(s[1]).digest('base64'))"

#include "core/report/html.h"

namespace earshot::report {

namespace {

constexpr std::string_view kDocument = R"(
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #212b32; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 32px; line-height: 40px; font-weight: 600; margin: 0 0 8px; }
h2 { font-size: 24px; line-height: 32px; font-weight: 600; margin: 48px 0 12px; }
h3 { font-size: 19px; line-height: 28px; font-weight: 600; margin: 32px 0 8px; }
p, li, dd { max-width: 66ch; margin: 0 0 8px; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 12px; }
.lead { font-size: 19px; line-height: 28px; }
.note { color: #4c6272; }
article { border: 1px solid #768692; border-radius: 6px; padding: 12px 16px; margin: 0 0 16px; }
article h3 { font-size: 16px; line-height: 24px; margin: 16px 0 4px; }
article h3:first-child { margin-top: 0; }
figure { margin: 16px 0; }
figure.quote { border-inline-start: 4px solid #768692; padding-inline-start: 12px; }
blockquote { margin: 0; }
figcaption { color: #4c6272; font-size: 14px; line-height: 20px; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 24px; font-size: 14px;
  line-height: 20px; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: 0 0 4px; }
th, td { text-align: start; vertical-align: top; padding: 4px 6px; border-bottom: 1px solid #768692;
  overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid #212b32; }
.number { text-align: right; white-space: nowrap; }
.words { overflow-wrap: normal; }
svg { display: block; max-width: 100%; height: auto; font-variant-numeric: tabular-nums; }
footer { margin-top: 48px; border-top: 1px solid #768692; padding-top: 12px; }
@media print, (min-width: 40rem) {
  th, td { overflow-wrap: normal; }
  .long { overflow-wrap: anywhere; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { color: #000; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 28px; }
  h1, h2, h3, dt, caption, thead { break-after: avoid; }
  tbody tr:first-child, tr:nth-last-child(2), li:nth-last-child(2) { break-after: avoid; }
  article, figure, tr, li, footer { break-inside: avoid; }
  table { margin-bottom: 16px; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tfoot, footer { break-before: avoid; }
  dd { margin-bottom: 8px; }
  footer { margin-top: 24px; }
  p { orphans: 3; widows: 3; }
  .note, figcaption { color: #000; }
}
)";

constexpr std::string_view kCard = R"(
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 9.5pt/1.3 system-ui, sans-serif; }
main { max-width: 178mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 12pt; line-height: 1.2; margin: 2.5mm 0 1mm; }
h3, h4 { font-size: 9.5pt; margin: 0; }
h4 { font-weight: 400; }
p { margin: 0 0 1.5mm; overflow-wrap: anywhere; }
.line { border-bottom: 0.3mm solid #000; padding-top: 3mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.ask { display: grid; grid-template-columns: 36mm 1fr; gap: 0 4mm; margin: 0 0 1.5mm; }
ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5mm 5mm; margin: 0; padding: 0; }
li::before { content: ""; display: inline-block; width: 3mm; height: 3mm;
  border: 0.35mm solid #000; margin-inline-end: 1.5mm; }
@page { size: A4; margin: 11mm 16mm; }
@media print {
  main { max-width: none; padding: 0; }
  .back { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  .ask, p { break-inside: avoid; }
}
)";

}  // namespace

const StyleSheet kDocumentSheet = {kDocument, "WJt2aucelarnk1mWme9+NGJsDXtdJkCYeXRoIUAJ98M="};
const StyleSheet kCardSheet = {kCard, "Q01xcPl6P0yGNK2pX2l/HKcM3d+Hr+rS2xb4u6hFWhs="};

}  // namespace earshot::report
