import { accountCards } from "../workspace/account-cards.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { LazyQuietRow } from "./LazyQuietRow.tsx";
import { QuietCorner } from "./QuietCorner.tsx";
import { quietCard } from "./quiet-views.ts";

/** When nothing rings for somebody. */
export const quietHoursPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: quietHoursModel,
	Account: LazyQuietRow,
	Corner: QuietCorner,
	fills: [accountCards.fill(lazyView(quietCard))],
};
