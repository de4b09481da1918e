import loadHighs from "highs";
import type { LinearModel, Solved, Solver } from "../optimise/linear-model.ts";

/** HiGHS, loaded: the only place that knows the solver. Sparse arrays only; a model is solved afresh at each call. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { modelStatus, variableType } = highs.constants;
  return (model, { seconds, gap = 1e-4, start } = {}) =>
    highs.withModel(modelData(model, variableType.integer, variableType.continuous), (native): Solved => {
      native.options.set({
        output_flag: false,
        mip_rel_gap: gap,
        ...(seconds === undefined ? {} : { time_limit: seconds }),
      });
      if (start !== undefined) native.setSolution({ colValue: start });
      native.run();
      const status = native.getModelStatus();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return NOTHING("infeasible");
      const isOptimal = status === modelStatus.optimal || status === modelStatus.empty;
      const hasPoint = native.info.get("primal_solution_status") === 2;
      if (!isOptimal && !hasPoint) return NOTHING(status === modelStatus.timeLimit ? "stopped" : "failed");
      const objective = native.getObjectiveValue();
      return {
        status: isOptimal ? "optimal" : "stopped",
        // Of a model without columns the solver has no solution to give.
        values: status === modelStatus.empty ? new Float64Array(0) : native.getSolution().colValue,
        objective,
        bound: model.isInteger ? Number(native.info.get("mip_dual_bound")) : objective,
      };
    });
}

function NOTHING(status: "infeasible" | "stopped" | "failed"): Solved {
  return { status, values: null, objective: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY };
}

function modelData<I, C>({ columns, rows, constant, isInteger }: LinearModel, integer: I, continuous: C) {
  const [numCols, numRows] = [columns.cost.length, rows.lower.length];
  return {
    numCols,
    numRows,
    offset: constant,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: "csr" as const,
      numRows,
      numCols,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.values,
    },
    ...(isInteger && { integrality: Array.from(columns.integer, (whole) => (whole === 1 ? integer : continuous)) }),
  };
}
