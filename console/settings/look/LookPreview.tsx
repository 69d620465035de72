import { useState } from "preact/hooks";
import type { SiteLook } from "../../../protocol/look.ts";
import { addressesOf } from "../../session/addresses.ts";
import { Choice } from "../../workspace/Choice.tsx";
import type { Draft } from "../../workspace/draft.ts";
import { Stage } from "../../workspace/PreviewStage.tsx";
import { previewAddress } from "../../workspace/preview-address.ts";
import { useCalm } from "../../workspace/use-calm.ts";
import type { LookForm } from "../look-form.ts";
import { faultsOf } from "./look-faults.ts";
import { shownLook } from "./shown-look.ts";
import { lookWords } from "./words.ts";

/** The real chat, as it would be if the form were saved now. */
export function LookPreview({
	site,
	draft,
	kept,
	language,
}: {
	site: string;
	draft: Draft<LookForm>;
	kept: SiteLook;
	language: string;
}) {
	const [size, setSize] = useState<keyof typeof w.sizes>("desktop");
	const [paper, setPaper] = useState<keyof typeof w.papers>("light");
	const [panel, setPanel] = useState<keyof typeof w.panels>("open");
	const w = lookWords;
	const form = draft.value.value;
	const wanted = { language, paper, isOpen: panel === "open" };
	const look = shownLook(form, faultsOf(form), kept, wanted);
	const { relay } = addressesOf(document);
	const address = useCalm(previewAddress(relay, site, look, wanted));
	const isFixed = form.theme !== "auto";
	return (
		<section class="look-preview" aria-labelledby="look-preview">
			<h3 id="look-preview">{w.preview}</h3>
			<p class="quiet">{w.previewLead}</p>
			<div class="look-wishes">
				<Choice
					inLine
					label={w.size}
					of={w.sizes}
					value={size}
					choose={setSize}
				/>
				<Choice
					inLine
					label={w.panel}
					of={w.panels}
					value={panel}
					choose={setPanel}
				/>
				{!isFixed && (
					<Choice
						inLine
						label={w.paper}
						of={w.papers}
						value={paper}
						choose={setPaper}
					/>
				)}
			</div>
			<Stage address={address} size={size} title={w.previewOf} />
		</section>
	);
}
