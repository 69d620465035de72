import type { Role } from "../../protocol/agent.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type { Settings } from "./settings.ts";

/** What every section is given. */
export interface PanelProps {
	model: Settings;
	/** As the relay has them. */
	settings: SiteSettings;
	role: Role;
}
