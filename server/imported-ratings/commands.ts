import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readImportedFiguresAsked,
	readImportedRatingsAsked,
	readRatingsImportAdded,
	readRatingsImportBegun,
	readRatingsImportEnded,
	readRatingsImportNamed,
} from "../../protocol/imported-rating.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { createImports } from "./imports.ts";
import type { ImportedRatingStore } from "./queries.ts";
import { readImportedFigures } from "./read-imported-figures.ts";
import { readImportedRatings, readImports } from "./read-imports.ts";

/** Owners bring ratings and take them away; supervisors read them as well. */
export function agentHandlers(
	store: Store & ImportedRatingStore,
	imports: ReturnType<typeof createImports>,
) {
	const may = siteRole("owner");
	const mayRead = siteRole(...SETTERS);
	return {
		"ratings-import:begin": handler({
			cost: "write",
			read: readRatingsImportBegun,
			may,
			run: ({ who }, begun) => imports.begin(who.id, begun),
		}),
		"ratings-import:add": handler({
			// Four hundred of them would leave whoever imports no message to send, and nobody sees them before the end.
			cost: "ask",
			read: readRatingsImportAdded,
			may,
			run: (_actor, added) => imports.add(added),
		}),
		"ratings-import:end": handler({
			cost: "write",
			read: readRatingsImportEnded,
			may,
			async run({ who }, ended) {
				await imports.end(who.id, ended);
				return readImports(store, ended.site);
			},
		}),
		"ratings-import:remove": handler({
			cost: "write",
			read: readRatingsImportNamed,
			may,
			async run({ who }, named) {
				await imports.remove(who.id, named);
				return readImports(store, named.site);
			},
		}),
		"ratings-import:restore": handler({
			cost: "write",
			read: readRatingsImportNamed,
			may,
			async run({ who }, named) {
				await imports.restore(who.id, named);
				return readImports(store, named.site);
			},
		}),
		"ratings-imports:read": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: (_actor, { site }) => readImports(store, site),
		}),
		"imported-figures:read": handler({
			cost: "ask",
			read: readImportedFiguresAsked,
			may: mayRead,
			run: (_actor, asked) => readImportedFigures(store, asked),
		}),
		"imported-ratings:read": handler({
			cost: "ask",
			read: readImportedRatingsAsked,
			may: mayRead,
			run: (_actor, asked) => readImportedRatings(store, asked),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "ratings-import:begin"
			| "ratings-import:add"
			| "ratings-import:end"
			| "ratings-import:remove"
			| "ratings-import:restore"
			| "ratings-imports:read"
			| "imported-figures:read"
			| "imported-ratings:read"
		>,
		AgentSession
	>;
}
