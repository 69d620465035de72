import { useId } from "preact/hooks";
import type { SiteSummary } from "../../protocol/agent.ts";
import { plain } from "../words/words.ts";

/** Which shop a page is about; nothing where there is only one. */
export function SiteChoice({
	label,
	sites,
	site,
	onChoose,
}: {
	label: string;
	sites: readonly SiteSummary[];
	site: string;
	onChoose: (site: string) => void;
}) {
	const id = useId();
	if (sites.length < 2) return null;
	return (
		<div class="setting settings-site">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={site}
				onChange={(event) => onChoose(event.currentTarget.value)}
			>
				{sites.map((one) => (
					<option key={one.id} value={one.id} selected={one.id === site}>
						{plain(one.name)}
					</option>
				))}
			</select>
		</div>
	);
}
