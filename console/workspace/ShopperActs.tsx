import { useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { addStyle } from "../../ui/add-style.ts";
import { fill, refused } from "../words/words.ts";
import { withConfirmation } from "./confirm-identity.ts";
import { SureQuestion } from "./SureQuestion.tsx";
import css from "./shopper-acts.css?inline";
import { shopperWords } from "./shopper-words.ts";
import { startExport } from "./start-export.ts";
import { useWorkspace } from "./use-workspace.ts";

addStyle(css);

/** What an owner does for a shopper who asks for their data. */
export function ShopperActs({
	site,
	visitor,
	name,
	onErased = () => {},
}: {
	site: string;
	visitor: string;
	name: string;
	onErased?: () => void;
}) {
	const { connection, toasts } = useWorkspace();
	const [asks, setAsks] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = shopperWords;
	const erase = async () => {
		const reply = await withConfirmation(() =>
			connection.ask("person:erase", { site, visitor }),
		);
		setRefusal(reply.ok ? null : reply.refusal);
		if (!reply.ok) return;
		setAsks(false);
		const text = reply.data.erased === "now" ? w.erased : w.erasedSoon;
		toasts.say({ text, action: null });
		onErased();
	};
	return (
		<div class="shopper-acts">
			<div class="person-acts">
				<button
					type="button"
					class="button"
					aria-label={fill(w.exportOf, { name })}
					onClick={async () =>
						setRefusal(await startExport(connection, site, visitor))
					}
				>
					{w.export}
				</button>
				<button
					type="button"
					class="button"
					aria-label={fill(w.eraseOf, { name })}
					aria-expanded={asks}
					onClick={() => {
						setRefusal(null);
						setAsks(!asks);
					}}
				>
					{w.erase}
				</button>
			</div>
			{asks && (
				<SureQuestion
					question={fill(w.sure, { name })}
					yes={w.yes}
					no={w.no}
					onYes={() => void erase()}
					onNo={() => {
						setRefusal(null);
						setAsks(false);
					}}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refusal.code === "not_found" ? w.gone : refused(refusal)}
				</p>
			)}
		</div>
	);
}
