import { useLazyWords } from "../context/context.ts";
import { FoundList } from "./FoundList.tsx";
import type { HelpModel } from "./help-model.ts";

/** Under what is being written; it takes nothing away, and is said once. */
export function Offer({ help }: { help: HelpModel }) {
	const { help: w } = useLazyWords();
	const found = help.offers.value;
	return (
		<div class="help-offer" role="status">
			{found.length > 0 && !help.article.value && (
				<>
					<span>{w.offer}</span>
					<FoundList help={help} found={found} />
				</>
			)}
		</div>
	);
}
