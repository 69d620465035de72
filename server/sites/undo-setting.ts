import { isDeepStrictEqual } from "node:util";
import { SETTING_UNDO_MS } from "../../protocol/account-limits.ts";
import type { OfSite } from "../../protocol/agent.ts";
import type { SettingUndo } from "../../protocol/audit.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor } from "../people/actor.ts";
import type { SettingVersionRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { Settings } from "./every-setting.ts";
import { changeSetting } from "./keep-setting.ts";
import type { Setting, SettingDecided } from "./setting.ts";
import { mustBeFresh, SETTERS, siteRole } from "./site-role.ts";

/**
 * Sets what stood before, by the rules of every change, and by who may set it. Errors: those of the setting; `too_late` after
 * `SETTING_UNDO_MS`, `conflict` where it was changed since.
 */
export async function undoSetting(
	store: Store,
	settings: Settings,
	actor: AgentActor,
	{ site, version: id }: SettingUndo,
): Promise<void> {
	const version = await store.settingVersion(site, id);
	if (!version) throw new Refused({ code: "too_late" });
	const { setting, wanted } = await mayUndo(store, settings, version);
	siteRole(...(setting.roles ?? SETTERS))(actor, { site });
	if (setting.fresh) mustBeFresh(actor.freshAt, store.now());
	await changeSetting(store, setting, wanted, {
		name: version.setting,
		by: actor.who.id,
		undoes: id,
	});
}

/** Errors: why it cannot be taken back. */
export async function mayUndo(
	store: Store,
	settings: Settings,
	version: SettingVersionRow,
): Promise<{
	setting: Setting<OfSite>;
	wanted: OfSite;
	decided: SettingDecided;
}> {
	if (store.now() > version.at + SETTING_UNDO_MS)
		throw new Refused({ code: "too_late" });
	// Of a setting that this version of the program knows no more.
	if (!Object.hasOwn(settings, version.setting))
		throw new Refused({ code: "too_late" });
	const setting = settings[
		version.setting as keyof Settings
	] as unknown as Setting<OfSite>;
	const wanted = setting.read({
		...(JSON.parse(version.before) as object),
		site: version.site_id,
	});
	const decided = await setting.decide(wanted);
	if (!isDeepStrictEqual(decided.before, JSON.parse(version.after)))
		throw new Refused({ code: "conflict" });
	return { setting, wanted, decided };
}
