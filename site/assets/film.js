/* Speed of a film: sign language is easier to follow, or to learn from, when it can be slowed down in one step. */
(() => {
	const speeds = { 0.5: 'Half speed', 0.75: 'Slower', 1: 'Normal speed', 1.25: 'Faster' };
	for (const film of document.querySelectorAll('video')) {
		const label = document.createElement('label');
		label.className = 'film-speed';
		label.append('Speed of the film ');
		const choice = document.createElement('select');
		for (const [speed, name] of Object.entries(speeds)) choice.add(new Option(name, speed, speed === '1', speed === '1'));
		choice.addEventListener('change', () => {
			film.playbackRate = Number(choice.value);
		});
		label.append(choice);
		film.after(label);
		for (const chapter of film.closest('.film').querySelectorAll('[data-seconds]'))
			chapter.addEventListener('click', (event) => {
				event.preventDefault();
				film.currentTime = Number(chapter.dataset.seconds);
				film.focus();
				film.play();
			});
	}
})();
