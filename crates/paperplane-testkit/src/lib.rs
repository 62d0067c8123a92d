//! People, faults and processes to rehearse the house with. Development only.
