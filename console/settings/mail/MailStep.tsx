import { useEffect } from "preact/hooks";
import { useModel } from "../../workspace/use-workspace.ts";
import { settingsModel } from "../settings.ts";
import { MailSection } from "./MailSection.tsx";

/** The same in the first run, of the shop that was just made. */
export function MailStep({ site }: { site: string }) {
	const model = useModel(settingsModel)(site);
	useEffect(() => void model.read(), [model]);
	return (
		<div class="settings">
			<MailSection site={site} draft={model.replyTo} heading="h2" />
		</div>
	);
}
