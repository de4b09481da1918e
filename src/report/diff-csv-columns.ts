/** The columns of a diff's CSV in order, each with its HXL tag: results fill those to the left, changes of the scenario those to the right. */
export const DIFF_TAGS = {
  kind: "#meta+kind",
  option: "#activity+code",
  title: "#activity+name",
  metric: "#indicator+code",
  unit: "#indicator+unit",
  statistic: "#indicator+statistic",
  before: "#indicator+value+before+num",
  before_se: "#indicator+error+before+num",
  after: "#indicator+value+after+num",
  after_se: "#indicator+error+after+num",
  difference: "#indicator+value+difference+num",
  difference_se: "#indicator+error+difference+num",
  path: "#meta+path",
  item: "#meta+item",
  concerns: "#meta+concerns",
  before_written: "#meta+written+before",
  after_written: "#meta+written+after",
  before_source: "#meta+source+before",
  after_source: "#meta+source+after",
};

/** What is known in each column; the others stay empty. */
export type DiffCsvRow = { readonly [Column in keyof typeof DIFF_TAGS]?: string | number | null | undefined };
