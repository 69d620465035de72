import type { AnswerWords } from "./answer-words.ts";

/** Read by a native speaker: no. */
export const ar: AnswerWords = {
	tag: "ar",
	subject: "وصلكم رد",
	// Without a verb that would give a name a gender.
	answered: "وصلكم رد من {agent} ({site}).",
	answeredUnnamed: "وصلكم رد من {site}.",
	open: "لقراءة الرد ومتابعة الكتابة: {link}",
	once: "يعمل الرابط مرة واحدة على أي جهاز، وتنتهي صلاحيته بعد أسبوع. لا تشاركوه مع أحد: مَن يفتحه يمكنه قراءة محادثتكم.",
	replies: "الرد على هذا البريد يصل إلى {address}، لا إلى المحادثة.",
	noReplies: "لا أحد يقرأ الردود على هذا البريد. للرد افتحوا الرابط.",
	stop: "طلبتم في محادثة {site} إرسال الردود إلى هذا العنوان. لإيقافها افتحوا المحادثة وأزيلوا العنوان منها. إن لم يكن هذا الطلب منكم فلا تفتحوا الرابط: مَن طلب الردود يقرأ المحادثة نفسها. ليس عليكم فعل أي شيء.",
};
