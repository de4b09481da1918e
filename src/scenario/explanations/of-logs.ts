import type { Explained } from "../rules/rule.ts";

/**
 * What is wrong or doubtful in logs of attacks and tables of numbers. In the examples the file stands in comments above what the
 * scenario says of it.
 */
export const ofLogs = {
  "evidence-file-path": {
    explanation: `A file does not lie below the scenario's folder.
A scenario and its logs are reviewed and passed on together: paths are relative, with \`/\`, and neither \`..\` nor a link leads out.`,
    bad: `evidence:
  log: { from: 2012-02-18, file: ../attacks.csv }`,
    good: `evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "evidence-without-file": {
    explanation: `A record says which rows of a file count, and names no file.
\`format\`, \`where\` and \`near\` are about the rows of \`file\`; attacks written in place all count.`,
    bad: `evidence:
  log: { from: 2012-02-18, events: [], where: { site: liberty } }`,
    good: `evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { site: liberty } }`,
  },
  "evidence-unreadable": {
    explanation: `A log or a table that the scenario names cannot be read.
It is not there, its permissions are in the way, or it is no file. Its path is told from the scenario's folder.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: atacks.csv }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "evidence-too-many": {
    explanation: `More rows of a log pass the filters than a site has attacks.
Up to 100,000 are kept in memory. So many are a country's, not a site's: narrow them with \`where\`, \`near\`, \`from\` and \`until\`.`,
    bad: `evidence:
  log: { from: 2012-02-18, file: every-event-of-the-world.csv }`,
    good: `evidence:
  log: { from: 2012-02-18, file: every-event-of-the-world.csv, where: { actor: MEK } }`,
  },
  "log-encoding": {
    explanation: `A log is not UTF-8 text from some byte on.
Latin-1, Windows-1252 and UTF-16 would turn names of people and places into others; a workbook (.xlsx) is no text at all. The place
is that of the first byte that cannot be read. Spreadsheets save it as "CSV UTF-8".`,
    bad: `# attacks.csv, saved as latin-1
# date,site,killed
# 2013-02-09,libertà,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,libertà,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-syntax": {
    explanation: `The quotes of a log do not match.
A cell with a comma, a quote or a line break in it is quoted, and a quote within it doubled (RFC 4180). A quote that is never closed
would swallow the rows after it; mostly the file is cut off.`,
    bad: `# attacks.csv
# date,site,killed,note
# 2013-02-09,liberty,8,"six on the day
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed,note
# 2013-02-09,liberty,8,"six on the day, ""eight"" by 13 March"
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-delimiter": {
    explanation: `The columns of a log are separated by something else than commas.
Semicolons are what spreadsheets write where the comma is the decimal sign; they are not guessed at.`,
    bad: `# attacks.csv
# date;site;killed
# 2013-02-09;liberty;8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-header": {
    explanation: `A log or a table does not name the columns that are needed.
A plain log has date and killed; UCDP GED (any version) date_start, date_end, best and type_of_violence; ACLED (any layout)
event_date, event_type and fatalities; HXL the tags #date and #affected+killed in one of its first 25 rows; a table of numbers date,
and the column that the scenario names. Some UCDP candidate files are published without their header: put it above the first row.`,
    bad: `# attacks.csv
# date,site,kiled
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-row-width": {
    explanation: `A row of a log has more or fewer cells than the header.
Its cells cannot be told apart. Mostly a comma within a cell is not quoted, or, in the last row, the file is cut off.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,Camp Liberty, Baghdad,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,"Camp Liberty, Baghdad",8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-cell": {
    explanation: `A cell of a log is not what its column holds.
Dates are year-month-day (in ACLED also 29 June 2018 and 07-Jan-16): in 09/02/2013 month and day cannot be told apart. Counts are
whole numbers without commas, empty where they are not known. A table of numbers has each date once.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,6-8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date,site,killed,killed_low
# 2013-02-09,liberty,8,6
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "log-too-many": {
    explanation: `A log has more faults than are shown.
The first 20 are; mostly they have one cause.`,
    bad: `evidence:
  log: { from: 2012-02-18, file: attacks-with-dates-of-another-form.csv }`,
    good: `evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
  "where-column": {
    explanation: `A filter names a column that the log does not have.
\`where\` names columns as the header does, HXL columns by their tags; \`actor\`, \`dyad\`, \`place\` and \`type\` mean what each format
has for them.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { sites: liberty } }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { site: liberty } }`,
  },
  "near-without-places": {
    explanation: `A circle is asked of a log without latitude and longitude.
In HXL these are #geo+lat and #geo+lon.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv,
         near: { latitude: 33.29, longitude: 44.25, km: 10 } }`,
    good: `# attacks.csv
# date,site,killed,latitude,longitude
# 2013-02-09,liberty,8,33.29,44.25
evidence:
  log: { from: 2012-02-18, file: attacks.csv,
         near: { latitude: 33.29, longitude: 44.25, km: 10 } }`,
  },
  "evidence-empty": {
    explanation: `No row of a log passes the filters of a record.
It then counts as a record without attacks, which lowers the rate: right where none happened, wrong where a filter is misspelt or the
file is about other years. The hint names the filter that left nothing.`,
    bad: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { site: libetry } }`,
    good: `# attacks.csv
# date,site,killed
# 2013-02-09,liberty,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { site: liberty } }`,
  },
  "evidence-no-exposure": {
    explanation: `By the table of numbers nobody was at the site during the record.
A rate is attacks per time that people were there; here that is no time.`,
    bad: `# numbers.csv
# date,liberty,ashraf
# 2012-01-01,0,3280
# 2013-03-16,0,3280
evidence:
  log: { from: 2012-02-18, events: [], population: { file: numbers.csv, column: liberty } }`,
    good: `# numbers.csv
# date,liberty,ashraf
# 2012-01-01,0,3280
# 2013-03-16,0,3280
evidence:
  log: { from: 2012-02-18, events: [], population: { file: numbers.csv, column: ashraf } }`,
  },
  "evidence-empty-table": {
    explanation: `A table of numbers has no count up to the start of the plan.
Later counts are not read: a plan may not know its future. Attacks without numbers present are then taken at the reference.`,
    bad: `# numbers.csv
# date,liberty
# 2013-06-22,3030
evidence:
  log: { from: 2012-02-18, events: [], population: { file: numbers.csv, column: liberty } }`,
    good: `# numbers.csv
# date,liberty
# 2012-09-16,3100
evidence:
  log: { from: 2012-02-18, events: [], population: { file: numbers.csv, column: liberty } }`,
  },
  "evidence-circle": {
    explanation: `A circle is narrower than the places of a log are exact.
Places are known only so well: in UCDP GED where_prec 2 means within about 25 km, and events are placed in the nearest town. All four
attacks on Camp Liberty in UCDP GED 19.1 are placed in the middle of Baghdad, 15 km from the camp: a circle of 10 km drops them all.`,
    bad: `# attacks.csv
# date_start,date_end,best,type_of_violence,side_b,where_prec,latitude,longitude
# 2013-02-09,2013-02-09,8,2,MEK,2,33.340582,44.400876
evidence:
  log: { from: 2012-02-18, file: attacks.csv,
         near: { latitude: 33.29, longitude: 44.25, km: 10 } }`,
    good: `# attacks.csv
# date_start,date_end,best,type_of_violence,side_b,where_prec,latitude,longitude
# 2013-02-09,2013-02-09,8,2,MEK,2,33.340582,44.400876
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { actor: MEK } }`,
  },
  "evidence-coverage": {
    explanation: `An ACLED export begins later than the record.
ACLED covers countries from different years on. Days before its first row would count as days without attacks and lower the rate.`,
    bad: `# attacks.csv
# event_date,event_type,location,fatalities
# 2013-02-09,Explosions/Remote violence,Baghdad,8
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# event_date,event_type,location,fatalities
# 2013-02-09,Explosions/Remote violence,Baghdad,8
evidence:
  log: { from: 2013-02-01, file: attacks.csv }`,
  },
  "evidence-undated": {
    explanation: `Rows that count are dated only to within more than a week.
UCDP's date_prec from 4 on and ACLED's time_precision 3 mean a month or longer: the attack may lie outside the record.`,
    bad: `# attacks.csv
# date_start,date_end,best,type_of_violence,date_prec
# 2013-02-01,2013-02-28,8,2,4
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
    good: `# attacks.csv
# date_start,date_end,best,type_of_violence,date_prec
# 2013-02-09,2013-02-09,8,2,1
evidence:
  log: { from: 2012-02-18, file: attacks.csv }`,
  },
} satisfies Record<string, Explained>;
