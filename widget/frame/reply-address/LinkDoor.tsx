import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";

/** Before the chat, for who comes by a link: one question, one button. */
export function LinkDoor() {
	const { chat, mailLink } = useModels();
	const { words } = useLanguage();
	const { link } = useLazyWords();
	const shop = chat.welcome.value?.site.name ?? "";
	const { isKept } = mailLink;
	const refusal = mailLink.failed.value;
	const gone = isKept ? link.keptGone : link.gone;
	const isGone = refusal?.code === "not_found" || refusal?.code === "forbidden";

	return (
		<div class="home">
			<div class="home-question door">
				<h2>{isKept ? filled(link.keptTitle, { shop }) : link.title}</h2>
				{!isGone && (
					<p>{filled(isKept ? link.keptShared : link.shared, { shop })}</p>
				)}
				<div role="status">
					{refusal && <p>{isGone ? gone : words.errors.generic}</p>}
				</div>
				{isGone ? (
					<button type="button" class="button" onClick={mailLink.leave}>
						{link.anew}
					</button>
				) : (
					<button
						type="button"
						class="button"
						onClick={() => void mailLink.open()}
					>
						{link.open}
					</button>
				)}
			</div>
		</div>
	);
}
