from __future__ import annotations

from collections.abc import Iterator

import pytest

from glutetimer import i18n
from glutetimer.__main__ import shipped_texts
from glutetimer.host.translations import install_language


@pytest.fixture
def pseudo_language() -> Iterator[None]:
    install_language({"GLUTETIMER_LANGUAGE": "qps"})
    i18n.register_content(shipped_texts)
    yield
    install_language({})
    i18n.register_content(None)
