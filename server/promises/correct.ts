import type { PromiseDue } from "../../protocol/promise.ts";
import type { Agent } from "../people/agent.ts";
import { hoursOf, zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { changingPromise } from "./change-promise.ts";
import type { PromiseParts } from "./commands.ts";
import { dueTime } from "./due-time.ts";
import { makePromise } from "./make.ts";

interface On {
	site: string;
	conversation: string;
}

/** How something is put right later: a promise of whoever says so. */
export function corrections({ store, log }: PromiseParts) {
	return {
		/** Answers with when it is due. Errors: as of `promise:make`. */
		async make(
			agent: Agent,
			{ site, conversation }: On,
			{ id, what, due: wanted }: { id: string; what: string; due: PromiseDue },
		): Promise<number> {
			const row = await mustFindSite(store, site);
			const made = await store.promise(site, id);
			const due =
				made?.first_due_at ?? dueTime(wanted, zoneOf(row), store.now());
			await makePromise(log, agent, {
				...{ site, conversation, id, kind: "correction", what, due },
				owner: { kind: "agent", id: agent.id, name: agent.name },
				hours: hoursOf(row),
			});
			return due;
		},
		/** It is done, unless it was kept or withdrawn already. */
		async keep(
			agent: Agent,
			{ site, conversation }: On,
			promise: string,
		): Promise<void> {
			const row = await store.promise(site, promise);
			if (row?.state !== "open" && row?.state !== "late") return;
			await log.change(
				changingPromise.of(
					{ site, conversation },
					{
						agent,
						seen: { conversation, promise, version: row.version },
						act: { as: "keep", doneAt: null },
					},
					{ promise },
				),
			);
		},
	};
}
