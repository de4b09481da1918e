import type { ClaimResult } from "../../analysis/result.ts";
import { claimFlip } from "../claim-words.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, type SheetColumn, sheet } from "../workbook.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

const WORLDS = { unit: "share of worlds", format: "0.0%" } as const;

/** The claims, tested. */
export function claimsSheet(plans: readonly Planned[]): Sheet {
  const columns: SheetColumn<Of<ClaimResult>>[] = [
    { head: "claim", width: 60, cell: ({ says }) => says },
    { head: "by", width: 24, cell: ({ by }) => by },
    { head: "test", width: 44, cell: ({ test }) => test },
    { head: "holds", ...WORLDS, cell: ({ probability }) => probability },
    { head: "se", unit: "share of worlds", format: "0.00%", cell: ({ se }) => se },
    { head: "holds in expectation", ...WORLDS, cell: ({ inExpectation }) => inExpectation.probability },
    { head: "difference, mean", format: "#,##0.0##", cell: ({ difference }) => difference.mean },
    { head: "decided by", width: 50, cell: claimFlip },
    { head: "required", ...WORLDS, cell: ({ require }) => require },
    { head: "met", cell: ({ holds }) => (holds === null ? null : holds ? "yes" : "no") },
    { head: "sources", width: 30, cell: ({ source }) => source.join(", ") },
  ];
  return sheet(
    "Claims",
    withFile(plans, columns),
    rowsOf(plans, ({ claims }) => claims),
  );
}
