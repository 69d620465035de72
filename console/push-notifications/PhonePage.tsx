import { mayAnswer } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { PhoneCards } from "./PhoneCards.tsx";
import { phoneWords } from "./phone-words.ts";

/** Which of one's own devices ring, and how another one begins to. */
export function PhonePage() {
	return (
		<main class="page">
			<h1>{phoneWords.title}</h1>
			{mayAnswer(useWorkspace()) ? (
				<PhoneCards />
			) : (
				<p class="quiet">{phoneWords.reader}</p>
			)}
		</main>
	);
}
