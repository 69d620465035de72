import { useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { mondayWords } from "./words.ts";

/** Whether one gets the page by mail. */
export function MailChoice({
	mail,
	choose,
}: {
	/** null: no mail goes out. */
	mail: boolean | null;
	choose: (mail: boolean) => Promise<Refusal | null>;
}) {
	const { toasts } = useWorkspace();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const [wanted, setWanted] = useState<boolean | null>(null);
	const w = mondayWords;
	async function set(isWanted: boolean) {
		setWanted(isWanted);
		const why = await choose(isWanted);
		setWanted(null);
		setRefusal(why);
		if (!why)
			toasts.say({ text: isWanted ? w.chosen : w.notChosen, action: null });
	}
	return (
		<section class="monday-part" aria-labelledby="monday-mail">
			<h3 id="monday-mail">{w.mail}</h3>
			{mail === null ? (
				<p class="quiet">{w.noMail}</p>
			) : (
				<>
					<label class="check">
						<input
							type="checkbox"
							checked={wanted ?? mail}
							onChange={(event) => void set(event.currentTarget.checked)}
						/>
						<span>{w.mailChoice}</span>
					</label>
					<p class="quiet">{w.mailSays}</p>
				</>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</section>
	);
}
