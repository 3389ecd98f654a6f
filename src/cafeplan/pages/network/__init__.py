"""Several programmes in; the nouns of the page over all of them out."""

from cafeplan.pages.network.made import network_page
from cafeplan.pages.network.page import Network

__all__ = ["Network", "network_page"]
