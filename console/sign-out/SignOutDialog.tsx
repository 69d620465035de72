import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { signOutAsked } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

export const signOutQuestion = createLazy(async () => {
	const { SignOutQuestion } = await import("./SignOutQuestion.tsx");
	return SignOutQuestion;
});

/** Going home with open conversations: nobody is left behind by accident. */
export function SignOutDialog() {
	return (
		<LazyQuestion
			titleId="leaving-title"
			title={signOutWords.title}
			question={signOutQuestion}
			given={signOutAsked.value ? {} : null}
			hide={() => {
				signOutAsked.value = false;
			}}
		/>
	);
}
