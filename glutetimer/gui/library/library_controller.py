"""The Library with everything behind it: what is shown, and the ways between its places."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glutetimer.app.library import ExerciseLibrary
from glutetimer.app.own_exercises import OwnExercises, RemovedExercise
from glutetimer.app.own_programmes import OwnProgrammes
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.errors import UserError
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.exercise_page.exercise_page import ExercisePage
from glutetimer.gui.library.learn.learn_page import LearnPage
from glutetimer.gui.library.library_page import TABS, LibraryPage
from glutetimer.gui.library.list_controller import ListController
from glutetimer.gui.library.trail import EXERCISES, LEARN, LibraryPlace, Trail
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import N_, _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise

ADDED = N_("Added to {programme}; it is on Today.")
DELETED = N_("{exercise} is deleted.")
DELETED_KEPT = N_("{exercise} is deleted. What you did of it stays in your history.")


class LibraryController(QObject):
    """The Library page; its parts are made when they are first shown.

    Args:
        services: What every page is made with.
        catalogue: All exercises.
        library: Plans the practice of an exercise, and knows what was done of it.
        programmes: Adds exercises to programmes of the person's own.
        progress: Returns what knows the exercises that are spared.
        own_exercises: Makes, changes and removes exercises of the person's own.
    """

    def __init__(
        self,
        services: PageServices,
        catalogue: Catalogue,
        library: ExerciseLibrary,
        programmes: OwnProgrammes,
        progress: Callable[[], ProgressAdvisor],
        own_exercises: OwnExercises,
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._library = library
        self._programmes = programmes
        self._progress = progress
        self._own_exercises = own_exercises
        self._removed: RemovedExercise | None = None
        self._theme = services.theme
        self._trail = Trail()
        self._page_titles: dict[str, str] = {}
        self._exercise: ExercisePage | None = None
        self._learn: LearnPage | None = None
        self._page = LibraryPage()
        self._list = ListController(
            services, catalogue, PoseBook(assets_dir() / "poses", catalogue.pictures)
        )
        self._page.add_part(EXERCISES, self._list.page)
        self._page.tab_chosen.connect(self._turn_to)
        self._page.back_requested.connect(self.go_back)
        self._page.search_requested.connect(self._search)
        self._page.programme_chosen.connect(services.requests.programme)
        self._page.restore_requested.connect(self._restore)
        services.requests.exercise_change.connect(self._change)
        services.requests.exercise_removal.connect(self._remove)
        services.requests.programme_addition.connect(self._add_to_programme)

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self._page

    def refresh(self) -> None:
        """Show what holds now, with files of the person's own as they are now."""
        self._catalogue.follow_files()
        place = self._trail.place
        if place.kind == "exercise" and place.id not in self._catalogue.exercises:
            self._trail.turn_to(EXERCISES)
        self._list.refresh()
        for part in (self._exercise, self._learn):
            if part is not None:
                part.refresh()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._theme = theme
        self._list.set_theme(theme)
        for part in (self._exercise, self._learn):
            if part is not None:
                part.set_theme(theme)

    def open_exercise(self, exercise: str, page: str = "", title: str = "") -> None:
        """Open an exercise; from another page, the way back leads there.

        Args:
            exercise: Its id.
            page: The id of the other page, "" for the Library itself.
            title: The title of that page.
        """
        if exercise in self._catalogue.exercises:
            self._go(LibraryPlace("exercise", exercise), page, title)

    def open_topic(self, topic: str, page: str = "", title: str = "") -> None:
        """Open a topic of Learn; the arguments are as for `open_exercise`."""
        self._go(LEARN, page, title)
        self._learn_part().show_topic(topic)

    def show_list(self) -> None:
        """Show the list of exercises."""
        self._turn_to(EXERCISES)

    def go_back(self) -> None:
        """Go one step back on the way that led here."""
        back = self._trail.go_back()
        if back is None:
            return
        self._show()
        if back.kind == "page":
            self._services.requests.page_back.emit(back.id)

    def _search(self) -> None:
        """Go to the search, from where the way back leads to what is shown now."""
        if self._trail.place != EXERCISES:
            self._go(EXERCISES, "", "")
        self._list.page.focus_search()

    def _add_to_programme(self, exercise: str) -> None:
        """Ask for the programme, and say afterwards where the exercise is."""
        from glutetimer.gui.library.programme_dialog import ProgrammeDialog  # noqa: PLC0415 - seldom wanted

        self._page.show_message("", "")
        found = self._catalogue.exercises[exercise]
        dialog = ProgrammeDialog(self._programmes, found, self._page)
        dialog.added.connect(
            lambda programme: self._page.show_message(
                _(ADDED).format(programme=programme.name), programme.id
            )
        )
        dialog.open()

    def _change(self, exercise: str) -> None:
        """Let the person describe an exercise, a new one where there is no id, and show it then."""
        from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog  # noqa: PLC0415 - seldom wanted

        self._page.show_message("", "")
        try:
            dialog = ExerciseDialog(
                self._own_exercises, self._services, self._page, exercise=exercise
            )
        except UserError as problem:
            self._page.show_message(str(problem), "")
            return
        dialog.saved.connect(self._show_saved)
        dialog.open()

    def _show_saved(self, exercise: Exercise) -> None:
        self.refresh()
        self.open_exercise(exercise.id)

    def _remove(self, exercise: str) -> None:
        try:
            self._removed = self._own_exercises.remove(exercise)
        except UserError as problem:
            self._page.show_message(str(problem), "")
            return
        self.refresh()
        words = _(DELETED_KEPT) if self._library.was_done(exercise) else _(DELETED)
        self._page.show_deleted(words.format(exercise=self._removed.name))

    def _restore(self) -> None:
        if self._removed is None:
            return
        try:
            found = self._own_exercises.restore(self._removed)
        except UserError as problem:
            self._page.show_message(str(problem), "")
            return
        self._removed = None
        self._show_saved(found)

    def _go(self, place: LibraryPlace, page: str, title: str) -> None:
        self._page.show_message("", "")
        self._page_titles[page] = title
        self._trail.go(place, origin=LibraryPlace("page", page) if page else None)
        self._show()

    def _turn_to(self, tab: LibraryPlace) -> None:
        self._trail.turn_to(tab)
        self._show()

    def _show(self) -> None:
        self._page.keep_focus()
        place, back = self._trail.place, self._trail.back
        if place == LEARN:
            self._learn_part()
        if place.kind == "exercise" and self._exercise_part().exercise != place.id:
            self._exercise_part().show_exercise(place.id)
        self._page.show_place(place, "" if back is None else self._words(back))

    def _words(self, place: LibraryPlace) -> str:
        """Return what a place is called in the link that leads back to it."""
        if place.kind == "page":
            return self._page_titles[place.id]
        if place.kind == "exercise":
            known = self._catalogue.exercises.get(place.id)
            return content(known.name) if known else place.id
        return _(TABS[place]) if place == LEARN else _("Library")

    def _exercise_part(self) -> ExercisePage:
        if self._exercise is None:
            self._exercise = ExercisePage(
                self._services, self._catalogue, self._library, self._progress
            )
            self._exercise.set_theme(self._theme)
            self._page.add_part("exercise", self._exercise)
        return self._exercise

    def _learn_part(self) -> LearnPage:
        if self._learn is None:
            self._learn = LearnPage(self._services, self._catalogue)
            self._page.add_part(LEARN, self._learn)
        return self._learn
