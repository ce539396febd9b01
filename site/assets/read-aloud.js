/* "Listen to this page": reads easy read aloud with a voice that lives on this device; where there is none, nothing shows. */
(() => {
	const speech = window.speechSynthesis;
	const content = document.getElementById('content');
	if (!speech || !content) return;
	let button;
	let parts = [];
	let at = -1;

	/* A voice from elsewhere would send the words to another company. */
	const voiceHere = () => {
		const voices = speech.getVoices().filter((voice) => voice.localService && /^en\b/i.test(voice.lang));
		return voices.find((voice) => /^en[-_]GB/i.test(voice.lang)) ?? voices[0];
	};
	const show = () => {
		button.textContent = at < 0 ? 'Listen to this page (plays sound)' : 'Stop reading';
		for (const part of parts) part.classList.remove('spoken');
		parts[at]?.classList.add('spoken');
	};
	const stop = () => {
		at = -1;
		speech.cancel();
		show();
	};
	const next = () => {
		at += 1;
		if (at >= parts.length) return stop();
		const saying = new SpeechSynthesisUtterance(parts[at].innerText);
		saying.voice = voiceHere();
		saying.lang = saying.voice?.lang ?? 'en-GB';
		saying.rate = 0.9;
		const turn = at;
		saying.onend = () => at === turn && next();
		saying.onerror = () => at === turn && stop();
		show();
		parts[at].scrollIntoView({ block: 'nearest' });
		speech.speak(saying);
	};
	const offer = () => {
		if (button || !voiceHere()) return;
		parts = [...content.children].filter((part) => part.innerText?.trim() && !part.matches('nav'));
		button = document.createElement('button');
		button.type = 'button';
		button.className = 'listen';
		button.addEventListener('click', () => (at < 0 ? next() : stop()));
		content.before(button);
		show();
	};
	offer();
	speech.addEventListener?.('voiceschanged', offer);
	/* It would go on over the next page. */
	window.addEventListener('pagehide', () => speech.cancel());
	speech.cancel();
})();
