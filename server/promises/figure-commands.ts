import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { PROMISES_READ } from "../../protocol/promise.ts";
import {
	type PromiseFiguresAsked,
	readPromiseFiguresAsked,
	readPromiseListAsked,
} from "../../protocol/promise-figures.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { PromiseParts } from "./commands.ts";
import { keyIn, promiseRates } from "./promise-rates.ts";
import type { ListedPromise } from "./queries.ts";
import { promiseInfo } from "./views.ts";

const DAY_MS = 24 * 3_600_000;
const ROWS = 500;
/** Of more than so many in the days the newest are not read: a page of figures is no export. */
const MOST_ROWS = 20_000;

/** What was kept, and the promises behind it: of all for owners and supervisors, of themselves for others. */
export function figureHandlers(parts: Pick<PromiseParts, "store">) {
	const { store } = parts;
	return {
		"promise-figures:read": handler({
			cost: "ask",
			read: readPromiseFiguresAsked,
			may: siteRole(),
			async run({ who }: AgentSession, asked, role) {
				const reach = reachOf(role);
				const { from, to, rows } = await firstDue(parts, asked, reach, who.id);
				const teams = await store.teams(asked.site);
				const names = new Map(teams.map(({ id, name }) => [id, name]));
				return { from, to, reach, rates: promiseRates(rows, names) };
			},
		}),
		"promise-list:read": handler({
			cost: "ask",
			read: readPromiseListAsked,
			may: siteRole(),
			async run({ who }: AgentSession, asked, role) {
				const { group, key } = asked;
				const reach = reachOf(role);
				const { rows } = await firstDue(parts, asked, reach, who.id);
				const of = rows.filter((row) => keyIn(row, group) === key).reverse();
				return {
					promises: of.slice(0, PROMISES_READ).map(promiseInfo),
					more: of.length > PROMISES_READ,
				};
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "promise-figures:read" | "promise-list:read">,
		AgentSession
	>;
}

function reachOf(role: string): "all" | "own" {
	return SETTERS.some((one) => one === role) ? "all" : "own";
}

/** Those that were first due in these days and are due by now, the oldest first. */
async function firstDue(
	{ store }: Pick<PromiseParts, "store">,
	{ site, days }: PromiseFiguresAsked,
	reach: "all" | "own",
	person: string,
): Promise<{ from: number; to: number; rows: ListedPromise[] }> {
	const to = store.now();
	const from = to - days * DAY_MS;
	const rows: ListedPromise[] = [];
	let after = { first_due_at: from, id: "" };
	while (rows.length < MOST_ROWS) {
		const page = await store.promisesFirstDue(site, after, to, ROWS);
		rows.push(...page);
		const last = page.at(-1);
		if (!last || page.length < ROWS) break;
		after = last;
	}
	const isSeen = ({ owner_id, made_by }: ListedPromise) =>
		reach === "all" || owner_id === person || made_by === person;
	return { from, to, rows: rows.filter(isSeen) };
}
