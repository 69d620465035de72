import { type Role, readOfSite } from "../../protocol/agent.ts";
import { readSettingUndo } from "../../protocol/audit.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { Reader } from "../../protocol/read.ts";
import { readTeamNamed, type SiteSettings } from "../../protocol/site.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { type Handler, type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import {
	everySetting,
	type SettingParts,
	type Settings,
} from "./every-setting.ts";
import { identityKeyHandlers } from "./identity-key-commands.ts";
import { changeSetting } from "./keep-setting.ts";
import { mustFindSite } from "./must-find-site.ts";
import type { Setting } from "./setting.ts";
import { SETTERS, siteRole } from "./site-role.ts";
import { siteSettings } from "./site-settings.ts";
import { siteTags } from "./site-tags.ts";
import { removeTeam } from "./teams.ts";
import { tellSettings } from "./tell-settings.ts";
import { type TellSiteParts, tellSite } from "./tell-site.ts";
import { undoSetting } from "./undo-setting.ts";

interface Parts extends SettingParts {
	/** What owners set has changed: the routing looks at these sites again, and tells what is new. */
	routing: TellSiteParts["routing"] & {
		refresh(sites: string[]): Promise<void>;
	};
	mail: boolean;
	/** Something that owners set of the site is another. */
	siteChanged(site: string): Promise<void>;
	faces: TellSiteParts["faces"];
}

type SiteCommands = Pick<
	ConsoleCommands,
	| "site:read"
	| "hours:change"
	| "privacy:change"
	| "answer-time:change"
	| "wrap-up:change"
	| "complaint-days:change"
	| "recovery-days:change"
	| "texts:change"
	| "look:change"
	| "team:change"
	| "team:remove"
	| "member:change"
	| "addresses:change"
	| "mail:change"
	| "contact:change"
	| "attributes:change"
	| "tags:change"
	| "outcomes:change"
	| "product-feed:change"
	| "setting:undo"
	| "masking:change"
	| "files:change"
	| "identity-keys:read"
	| "identity-keys:make"
	| "identity-keys:retire"
>;

/** A command that changes a site. `answer`: what is said of it as it is then. */
type ChangeWith = <In extends { site: string }, Out>(
	read: Reader<In>,
	work: (actor: AgentActor, wanted: In) => Promise<void>,
	roles: readonly Role[],
	answer: (site: string) => Promise<Out>,
) => Handler<AgentActor, In, Out>;

/** What owners set. */
export function agentHandlers(parts: Parts) {
	const { store, routing } = parts;
	const turn = inTurn();
	const settings = everySetting(parts);

	/** A command that changes the site which it names, by its owners and supervisors unless it says whom. */
	function change<In extends { site: string }>(
		read: Reader<In>,
		work: (actor: AgentActor, wanted: In) => Promise<void>,
		roles: readonly Role[] = SETTERS,
	): Handler<AgentActor, In, SiteSettings> {
		return changeWith(read, work, roles, (site) => siteSettings(store, site));
	}

	const changeWith: ChangeWith = (read, work, roles, answer) =>
		handler({
			cost: "write",
			read,
			may: siteRole(...roles),
			async run(actor, wanted) {
				const { site } = wanted;
				const before = await store.site(site);
				await turn(site, () => work(actor, wanted));
				// What is told of the hours follows from what the routing has read.
				await routing.refresh([site]);
				await tellSite(parts, site, before);
				await parts.siteChanged(site);
				tellSettings(parts.publisher, site);
				return answer(site);
			},
		});

	const set = <In extends { site: string }>(
		name: string,
		setting: Setting<In>,
	) =>
		change(
			setting.read,
			({ who: { id: by } }, wanted) =>
				changeSetting(store, setting, wanted, { name, by }),
			setting.roles,
		);

	return {
		...identityKeyHandlers(store),
		"site:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (_actor, { site }) => siteSettings(store, site),
		}),
		"hours:change": set("hours:change", settings["hours:change"]),
		"privacy:change": set("privacy:change", settings["privacy:change"]),
		"answer-time:change": set(
			"answer-time:change",
			settings["answer-time:change"],
		),
		"wrap-up:change": set("wrap-up:change", settings["wrap-up:change"]),
		"recovery-days:change": set(
			"recovery-days:change",
			settings["recovery-days:change"],
		),
		"complaint-days:change": set(
			"complaint-days:change",
			settings["complaint-days:change"],
		),
		"texts:change": set("texts:change", settings["texts:change"]),
		"look:change": set("look:change", settings["look:change"]),
		"team:change": set("team:change", settings["team:change"]),
		"team:remove": change(readTeamNamed, ({ who }, wanted) =>
			removeTeam(parts, who.id, wanted),
		),
		"member:change": set("member:change", settings["member:change"]),
		"masking:change": set("masking:change", settings["masking:change"]),
		"files:change": set("files:change", settings["files:change"]),
		"addresses:change": set("addresses:change", settings["addresses:change"]),
		"mail:change": set("mail:change", settings["mail:change"]),
		"product-feed:change": set(
			"product-feed:change",
			settings["product-feed:change"],
		),
		"contact:change": set("contact:change", settings["contact:change"]),
		"attributes:change": set(
			"attributes:change",
			settings["attributes:change"],
		),
		...sorting(parts, settings, changeWith),
		"setting:undo": change(readSettingUndo, (actor, wanted) =>
			undoSetting(store, settings, actor, wanted),
		),
	} satisfies Handlers<SiteCommands, AgentSession>;
}

/** What agents sort by and close with. */
function sorting({ store }: Parts, settings: Settings, changeWith: ChangeWith) {
	const set = <In extends { site: string }>(
		name: string,
		setting: Setting<In>,
	) =>
		changeWith(
			setting.read,
			({ who: { id: by } }, wanted) =>
				changeSetting(store, setting, wanted, { name, by }),
			SETTERS,
			async (site) => siteTags(await mustFindSite(store, site)),
		);
	return {
		"tags:change": set("tags:change", settings["tags:change"]),
		"outcomes:change": set("outcomes:change", settings["outcomes:change"]),
	};
}
